package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is done most, always in reach. */
final class Toolbar {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /** In letters: below this the search field shows its sign only. */
    private static final double ROOMY = 82;
    /** In letters: below this most buttons do. */
    private static final double NARROW = 62;

    private final ToolBar view = new ToolBar();
    private final List<Labeled> folding = new ArrayList<>();
    private final Workbench workbench;

    Toolbar(Workbench workbench, SyncActions syncs) {
        this.workbench = workbench;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label who = new Label(System.getProperty("user.name", ""), new FontIcon(Feather.USER));
        view.getStyleClass().add("main-toolbar");
        view.getItems()
                .addAll(
                        sync(syncs),
                        button("plan"),
                        button("pause"),
                        button("import"),
                        new Separator(Orientation.VERTICAL),
                        shops(),
                        gap,
                        search(),
                        button("stop"),
                        who);
        folding.add(who);
    }

    ToolBar view() {
        return view;
    }

    /**
     * Shows signs without words where there is little room; Sync and the emergency stop keep theirs.
     *
     * @param letters how many letters of width there are
     */
    void fit(double letters) {
        fold(folding.subList(0, 1), letters < ROOMY);
        fold(folding.subList(1, folding.size()), letters < NARROW);
        view.pseudoClassStateChanged(TIGHT, letters < ROOMY);
    }

    private static void fold(List<Labeled> words, boolean signs) {
        for (Labeled word : words) {
            word.setContentDisplay(signs ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(word.textProperty());
            word.setTooltip(signs ? tip : null);
        }
    }

    private SplitMenuButton sync(SyncActions syncs) {
        SplitMenuButton button = new SplitMenuButton();
        button.setId("toolbar-sync");
        button.setGraphic(new FontIcon(Feather.PLAY));
        button.textProperty().bind(syncs.label());
        button.getStyleClass().add("accent");
        Action last = workbench.actions().named("sync");
        block(last, button);
        button.setOnAction(event -> workbench.actions().run(last));
        for (String kind : List.of("sync.full", "sync.incremental", "sync.conflicts")) {
            Action action = workbench.actions().named(kind);
            MenuItem item = new MenuItem();
            item.textProperty().bind(workbench.texts().bind(action.textKey()));
            item.disableProperty().bind(workbench.actions().reason(action).isNotEmpty());
            item.setOnAction(event -> workbench.actions().run(action));
            button.getItems().add(item);
        }
        return button;
    }

    private StackPane button(String id) {
        Action action = workbench.actions().named(id);
        Button button = new Button();
        button.setId("toolbar-" + id);
        button.textProperty().bind(workbench.texts().bind(action.textKey()));
        action.icon().ifPresent(icon -> button.setGraphic(new FontIcon(icon)));
        button.setOnAction(event -> workbench.actions().run(action));
        if (!id.equals("stop")) {
            folding.add(button);
        } else {
            button.getStyleClass().addAll("danger", "button-outlined");
        }
        return block(action, button);
    }

    /** A control that is disabled shows no tooltip, so what lies around it says why it is. */
    private StackPane block(Action action, javafx.scene.control.Control control) {
        StringBinding reason = workbench.actions().reason(action);
        control.setMinWidth(Region.USE_PREF_SIZE);
        control.disableProperty().bind(reason.isNotEmpty());
        StackPane around = new StackPane(control);
        Tooltip why = new Tooltip();
        why.textProperty().bind(reason);
        reason.addListener((observed, before, after) -> set(around, why, after));
        set(around, why, reason.get());
        return around;
    }

    private static void set(StackPane around, Tooltip why, String reason) {
        if (reason.isEmpty()) {
            Tooltip.uninstall(around, why);
        } else {
            Tooltip.install(around, why);
        }
    }

    private ComboBox<String> shops() {
        ComboBox<String> shops = new ComboBox<>();
        shops.setId("toolbar-shop");
        shops.promptTextProperty().bind(workbench.texts().bind("shell.shop.none"));
        shops.accessibleTextProperty().bind(workbench.texts().bind("shell.shop"));
        workbench.live().standing().addListener(changed -> fill(shops));
        fill(shops);
        shops.valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                workbench.live().shopName().set(after);
            }
        });
        return shops;
    }

    private void fill(ComboBox<String> shops) {
        List<String> names = workbench.live().standing().get().shops().stream()
                .map(Shop::name)
                .toList();
        if (!names.equals(shops.getItems())) {
            shops.getItems().setAll(names);
        }
        String chosen = workbench.live().shopName().get();
        if (names.contains(chosen)) {
            shops.setValue(chosen);
        } else if (!names.isEmpty()) {
            shops.setValue(names.getFirst());
        }
    }

    private Button search() {
        Button search = new Button();
        search.setId("toolbar-search");
        search.setGraphic(new FontIcon(Feather.SEARCH));
        search.textProperty().bind(workbench.texts().bind("shell.search"));
        search.getStyleClass().add("search-button");
        folding.addFirst(search);
        search.setOnAction(event -> workbench.actions().run(workbench.actions().named("palette")));
        return search;
    }
}
