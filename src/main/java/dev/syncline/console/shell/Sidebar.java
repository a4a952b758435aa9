package dev.syncline.console.shell;

import dev.syncline.console.live.Standing;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.workbench.Workbench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screens by name, with how much waits in each. */
final class Sidebar {
    private final VBox view = new VBox();
    private final Map<ScreenId, ToggleButton> buttons = new EnumMap<>(ScreenId.class);
    private final Workbench workbench;

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final List<Label> names = new ArrayList<>();
    private final BooleanProperty rail = new SimpleBooleanProperty();

    Sidebar(Workbench workbench, Collection<ScreenId> screens) {
        this.workbench = workbench;
        view.getStyleClass().add("sidebar");
        ToggleGroup group = new ToggleGroup();
        for (ScreenId screen : screens) {
            if (screen == ScreenId.FIRSTRUN) {
                continue;
            }
            ToggleButton button = button(screen);
            button.setToggleGroup(group);
            buttons.put(screen, button);
            view.getChildren().add(button);
        }
        workbench.navigator().current().addListener((observed, before, after) -> select(after.screen()));
        select(workbench.navigator().current().get().screen());
    }

    VBox view() {
        return view;
    }

    /** Shows signs only, where there is little room; what they mean is in their tooltips. */
    void rail(boolean narrow) {
        view.pseudoClassStateChanged(RAIL, narrow);
        names.forEach(name -> name.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        rail.set(narrow);
    }

    private void select(ScreenId screen) {
        ToggleButton button = buttons.get(screen);
        if (button == null) {
            buttons.values().forEach(other -> other.setSelected(false));
        } else {
            button.setSelected(true);
        }
    }

    private ToggleButton button(ScreenId screen) {
        Label name = new Label();
        name.textProperty().bind(workbench.texts().bind("shell.screen." + screen.word()));
        name.setGraphic(new FontIcon(icon(screen)));
        name.getStyleClass().add("sidebar-name");
        names.add(name);
        Label count = new Label();
        count.getStyleClass().add("sidebar-count");
        StringBinding waiting = Bindings.createStringBinding(
                () -> count(screen, workbench.live().standing().get()),
                workbench.live().standing(),
                workbench.texts().language());
        count.textProperty().bind(waiting);
        count.visibleProperty().bind(waiting.isNotEmpty().and(rail.not()));
        count.managedProperty().bind(count.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(name, gap, count);
        content.getStyleClass().add("sidebar-content");
        ToggleButton button = new ToggleButton();
        button.setId("sidebar-" + screen.word());
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("sidebar-item");
        button.accessibleTextProperty().bind(Bindings.concat(name.textProperty(), " ", waiting));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.concat(name.textProperty(), "  ", waiting, "  Ctrl+", screen.digit()));
        button.setTooltip(tip);
        button.setOnAction(event -> {
            button.setSelected(true);
            workbench.navigator().go(screen);
        });
        return button;
    }

    private String count(ScreenId screen, Standing standing) {
        long waiting = switch (screen) {
            case CONFLICTS -> standing.figures().openConflicts();
            case RUNS -> standing.active().size();
            case OVERVIEW, PLAN, PRODUCTS, FEEDS, HISTORY, SETTINGS, FIRSTRUN -> 0;
        };
        return waiting == 0 ? "" : workbench.formats().number(waiting);
    }

    private static Feather icon(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> Feather.HOME;
            case RUNS -> Feather.ACTIVITY;
            case PLAN -> Feather.LIST;
            case CONFLICTS -> Feather.GIT_MERGE;
            case PRODUCTS -> Feather.PACKAGE;
            case FEEDS -> Feather.DOWNLOAD;
            case HISTORY -> Feather.CLOCK;
            case SETTINGS -> Feather.SETTINGS;
            case FIRSTRUN -> Feather.FLAG;
        };
    }
}
