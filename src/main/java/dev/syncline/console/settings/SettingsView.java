package dev.syncline.console.settings;

import dev.syncline.console.control.Heading;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Everything that can be chosen, a part at a time. */
public final class SettingsView implements Screen {
    private final BorderPane view = new BorderPane();
    private final ScrollPane content = new ScrollPane();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, ToggleButton> names = new LinkedHashMap<>();
    private final StringProperty shown;

    public SettingsView(Workbench workbench, SettingsParts parts) {
        List<Section> all = List.of(
                new AppearanceSection(workbench),
                new ShopsSection(workbench, parts),
                new PolicySection(workbench, parts),
                new RulesSection(workbench, parts),
                new EngineSection(workbench, parts, "engine"),
                new EngineSection(workbench, parts, "guard"),
                new StoreSection(workbench, parts));
        shown = workbench.preferences().text("settings.section", "appearance");
        VBox list = new VBox();
        list.getStyleClass().add("settings-list");
        ToggleGroup group = new ToggleGroup();
        for (Section section : all) {
            ToggleButton name = new ToggleButton();
            name.setId("settings-" + section.name());
            name.textProperty().bind(workbench.texts().bind("settings.section." + section.name()));
            name.getStyleClass().add("settings-name");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setToggleGroup(group);
            name.setOnAction(event -> show(section.name()));
            sections.put(section.name(), section);
            names.put(section.name(), name);
            list.getChildren().add(name);
        }
        content.setFitToWidth(true);
        content.setId("settings-content");
        content.getStyleClass().add("settings-content");
        view.setTop(new Heading(workbench.texts().bind("shell.screen.settings"), new SimpleStringProperty("")));
        view.setLeft(list);
        view.setCenter(content);
        view.getStyleClass().add("screen");
        view.getStylesheets().add(Sheets.named("settings"));
    }

    private void show(String name) {
        Section section =
                sections.getOrDefault(name, sections.values().iterator().next());
        shown.set(section.name());
        Objects.requireNonNull(names.get(section.name())).setSelected(true);
        content.setContent(section.view());
        section.refresh();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        show(shown.get());
    }

    @Override
    public void detach() {}

    @Override
    public void open(Map<String, String> what) {
        show(what.getOrDefault("section", shown.get()));
    }

    @Override
    public void refresh() {
        show(shown.get());
    }

    @Override
    public void focus() {
        Objects.requireNonNull(names.get(shown.get())).requestFocus();
    }
}
