package dev.syncline.console.settings;

import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.rules.Strategy;
import dev.syncline.service.ConfigService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings of the engine, or those of its guards: each with its default, its range, and a way back to the default. */
final class EngineSection implements Section {
    private final ObjectProperty<Loadable> state = new SimpleObjectProperty<>(new Loadable.Loading());
    private final StackPane content = new StackPane();
    private final StatePane view;
    private final Workbench workbench;
    private final SettingsParts parts;
    private final String name;

    /** @param name {@code guard} for those of the guards, else all the others */
    EngineSection(Workbench workbench, SettingsParts parts, String name) {
        this.workbench = workbench;
        this.parts = parts;
        this.name = name;
        this.view = new StatePane(workbench.texts(), "settings.engine", content, state, this::refresh);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh() {
        workbench
                .background()
                .run(
                        () -> parts.config().list(parts.actor()),
                        this::show,
                        failure -> state.set(Loadable.failed(failure)));
    }

    private void show(List<ConfigService.Shown> all) {
        Form form = new Form(workbench.texts());
        all.stream()
                .filter(shown -> shown.setting().key().startsWith("guard.") == name.equals("guard"))
                .forEach(shown -> add(form, shown));
        content.getChildren().setAll(form);
        state.set(new Loadable.Ready());
    }

    private void add(Form form, ConfigService.Shown shown) {
        String key = shown.setting().key();
        Node field = key.equals("strategy") ? strategy(shown) : number(shown);
        Button reset = new Button();
        reset.setId("reset-" + id(key));
        reset.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        reset.textProperty()
                .bind(workbench
                        .texts()
                        .bind("settings.reset", word(shown.setting().standard())));
        reset.setVisible(!shown.standard());
        reset.getStyleClass().add("flat");
        reset.setDisable(!parts.mayChange());
        reset.setOnAction(event -> save(key, Optional.empty()));
        HBox box = new HBox(field, reset);
        box.getStyleClass().add("form-field");
        form.add("settings.key." + key, box);
    }

    private String word(String value) {
        return Arrays.stream(Strategy.values())
                .filter(strategy -> strategy.name().equals(value))
                .findFirst()
                .map(strategy -> Words.word(workbench.texts(), "settings.strategy", strategy))
                .orElse(value);
    }

    private Node strategy(ConfigService.Shown shown) {
        ComboBox<Strategy> choice = Words.choice(workbench.texts(), "settings.strategy", List.of(Strategy.values()));
        choice.setId("setting-strategy");
        choice.setValue(Strategy.valueOf(shown.value()));
        choice.setDisable(!parts.mayChange());
        choice.valueProperty().addListener((observed, before, after) -> save("strategy", Optional.of(after.name())));
        return choice;
    }

    private Node number(ConfigService.Shown shown) {
        TextField field = new TextField(shown.value());
        field.setId("setting-" + id(shown.setting().key()));
        field.setPrefColumnCount(6);
        field.setDisable(!parts.mayChange());
        Label wrong = new Label();
        wrong.getStyleClass().add("form-wrong");
        wrong.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        wrong.setVisible(false);
        field.textProperty().addListener((observed, before, after) -> {
            boolean valid = shown.setting().valid().test(after);
            field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !valid);
            wrong.setVisible(!valid);
            wrong.setText(valid ? "" : workbench.texts().get("settings.wrong"));
        });
        field.setOnAction(event -> commit(shown, field));
        field.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                commit(shown, field);
            }
        });
        HBox box = new HBox(field, wrong);
        box.getStyleClass().add("form-field");
        return box;
    }

    private void commit(ConfigService.Shown shown, TextField field) {
        String value = field.getText().strip();
        if (!value.equals(shown.value()) && shown.setting().valid().test(value)) {
            save(shown.setting().key(), Optional.of(value));
        }
    }

    private void save(String key, Optional<String> value) {
        workbench
                .background()
                .run(
                        () -> parts.config().set(parts.actor(), key, value),
                        done -> {
                            workbench.notices().say(workbench.texts().get("settings.saved"));
                            refresh();
                        },
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }

    private static String id(String key) {
        return key.replace('.', '-').replace('_', '-');
    }
}
