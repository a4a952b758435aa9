package dev.syncline.console.history;

import dev.syncline.console.control.Heading;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.text.DeedWords;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.Undoing;
import dev.syncline.service.grid.HistoryRow;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was written and decided, filtered; one entry in full below; exporting and taking back. */
public final class HistoryView implements Screen {
    private final VBox view = new VBox();
    private final StringProperty about = new SimpleStringProperty("");
    private final StackPane below = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final HistoryViewModel model;
    private final UndoViewModel undo;
    private final HistoryFilterBar filter;
    private final HistoryTable table;
    private final UndoPane undoPane;
    private final EntryPane entry;

    public HistoryView(Workbench workbench, HistoryViewModel model, UndoViewModel undo, ExportViewModel export) {
        this.workbench = workbench;
        this.model = model;
        this.undo = undo;
        this.filter = new HistoryFilterBar(workbench, model);
        this.table = new HistoryTable(workbench, model);
        this.undoPane = new UndoPane(workbench, undo, this::undone);
        this.entry = new EntryPane(workbench, undoPane);
        build(new ExportBar(workbench, model, export));
    }

    private void build(ExportBar export) {
        view.getStyleClass().addAll("screen", "history");
        view.getStylesheets().add(Sheets.named("history"));
        StatePane list = new StatePane(
                workbench.texts(), "history", table.view(), model.rows().state(), model::refresh);
        SplitPane split = new SplitPane(list, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(workbench.preferences().number("history.split", 0.62));
        split.getDividers()
                .getFirst()
                .positionProperty()
                .addListener((observed, before, after) ->
                        workbench.preferences().number("history.split", 0.62, after.doubleValue()));
        VBox.setVgrow(split, Priority.ALWAYS);
        view.getChildren()
                .addAll(
                        new Heading(workbench.texts().bind("shell.screen.history"), about, export.view()),
                        filter.view(),
                        split);
        // Later, as the selection passes over other rows while the list is replaced under it.
        table.view()
                .getSelectionModel()
                .selectedIndexProperty()
                .addListener(changed -> workbench.background().fx().execute(this::select));
    }

    private void select() {
        int index = table.view().getSelectionModel().getSelectedIndex();
        if (index >= 0 && index < model.rows().size()) {
            HistoryRow row = model.rows().get(index);
            if (!HistorySource.isUnread(row) && !model.selected().get().equals(Optional.of(row))) {
                undo.drop();
                model.selected().set(Optional.of(row));
            }
        }
    }

    private void showEntry(Optional<HistoryRow> row) {
        below.getChildren().setAll(row.isPresent() ? entry.view() : ExportBar.hint(workbench, "history.choose"));
        row.map(HistoryRow::entry)
                .ifPresent(chosen -> entry.show(chosen, blocked(chosen), () -> undoPane.begin(chosen)));
    }

    private String blocked(HistoryEntry chosen) {
        if (!undo.mayUndo()) {
            return workbench.texts().get("common.role.needed", workbench.texts().get("common.role.operator"));
        }
        return UndoViewModel.isUndoable(chosen) ? "" : workbench.texts().get("history.undo.norun");
    }

    private void undone(Undoing.Undone undone) {
        model.refresh();
        String said = workbench.texts().get("history.undone", DeedWords.amount(undone.outlook()));
        undone.run()
                .ifPresentOrElse(
                        run -> workbench
                                .notices()
                                .offer(
                                        said,
                                        workbench.texts().get("shell.show"),
                                        () -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", run.id()))),
                        () -> workbench.notices().say(said));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        model.attach();
        subscriptions.follow(model.selected(), this::showEntry);
        subscriptions.follow(model.takenBack(), entry::taken);
        subscriptions.follow(undo.step(), undoPane::show);
        subscriptions.on(model.rows(), () -> {
            showAbout();
            select();
        });
        subscriptions.follow(model.old(), old -> showAbout());
        subscriptions.on(model.rows().state(), this::showAbout);
        subscriptions.on(workbench.texts().language(), () -> {
            showAbout();
            showEntry(model.selected().get());
            table.view().refresh();
        });
    }

    private void showAbout() {
        if (!model.rows().state().get().isKnown()) {
            about.set("");
            return;
        }
        int size = model.rows().size();
        String key = model.old().get() ? "history.about.old" : "history.about";
        about.set(
                size >= HistorySource.MOST
                        ? workbench.texts().get("history.about.most", size)
                        : workbench.texts().get(key, size));
    }

    @Override
    public void detach() {
        model.detach();
        subscriptions.clear();
    }

    @Override
    public void open(Map<String, String> what) {
        if (what.containsKey("product")) {
            filter.show(HistoryFilter.of(what.getOrDefault("product", "")));
        } else if (what.containsKey("run")) {
            filter.show(HistoryFilter.of(Long.parseLong(what.getOrDefault("run", "0"))));
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void filter() {
        filter.focus();
    }

    @Override
    public void focus() {
        table.view().requestFocus();
    }
}
