package dev.syncline.console.runs;

import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One run: what can be done about it, and its progress, operations, changes and log. Only the tab that is seen is read. */
final class RunDetail {
    private static final long APART = Duration.ofSeconds(2).toNanos();

    private final VBox view = new VBox();
    private final TabPane tabs = new TabPane();
    private final RunHeader header;
    private final UndoPane undo;
    private final ProgressTab progress;
    private final OperationsTab operations;
    private final ChangesTab changes;
    private final LogTab log;
    private final RunDetailModel model;
    private final Subscriptions following = new Subscriptions();
    private Optional<RunLine> line = Optional.empty();
    private long shownAt;

    RunDetail(Workbench workbench, RunDetailModel model) {
        this.model = model;
        header = new RunHeader(workbench, model);
        undo = new UndoPane(workbench, model.undo());
        progress = new ProgressTab(workbench);
        operations =
                new OperationsTab(workbench, model.operations(), model.acts().allowed());
        changes = new ChangesTab(workbench, model.changes());
        log = new LogTab(workbench, model.log());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("run-tabs");
        for (Tab tab : List.of(
                tab(workbench, "progress", progress.view()),
                tab(workbench, "operations", operations.view()),
                tab(workbench, "changes", changes.view()),
                tab(workbench, "log", log.view()))) {
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().selectedItemProperty().addListener(changed -> show(false));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        view.getStyleClass().add("run-detail");
        view.getChildren().addAll(header.view(), undo.view(), tabs);
    }

    private static Tab tab(Workbench workbench, String id, Node content) {
        Tab tab = new Tab();
        tab.setId("runs-tab-" + id);
        tab.textProperty().bind(workbench.texts().bind("runs.tab." + id));
        tab.setContent(content);
        return tab;
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        header.attach(subscriptions);
        undo.attach(subscriptions);
        operations.attach(subscriptions);
        changes.attach(subscriptions);
        log.attach(subscriptions);
    }

    void detach() {
        following.clear();
    }

    /** Shows a run, and follows it. */
    void show(RunLine wanted) {
        following.clear();
        if (!line.equals(Optional.of(wanted))) {
            model.undo().close();
        }
        line = Optional.of(wanted);
        progress.show(wanted, following);
        following.follow(wanted.run(), run -> moved(run, true));
        following.on(wanted.track().count(), () -> moved(wanted.run().get(), false));
    }

    private void moved(Run run, boolean changed) {
        header.show(run);
        long now = System.nanoTime();
        if (run.state().ended() ? changed : now - shownAt > APART) {
            shownAt = now;
            show(changed || !run.state().ended());
        }
    }

    /** Reads what the tab that is seen shows. */
    private void show(boolean moved) {
        line.ifPresent(now -> {
            Run run = now.run().get();
            switch (tabs.getSelectionModel().getSelectedIndex()) {
                case 1 -> {
                    model.operations().show(run.id());
                    if (moved) {
                        model.operations().moved();
                    }
                }
                case 2 -> model.changes().show(run.id(), moved && run.state().ended());
                case 3 -> model.log().show(run);
                default -> {
                    // Progress follows the run by itself.
                }
            }
        });
    }

    /** Shows one of the tabs. */
    void tab(String id) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("runs-tab-" + id))
                .forEach(tab -> tabs.getSelectionModel().select(tab));
    }

    void refresh() {
        model.operations().read();
        model.changes().read();
        line.ifPresent(now -> model.log().show(now.run().get()));
    }

    void filter() {
        if (tabs.getSelectionModel().getSelectedIndex() == 2) {
            changes.filter();
        } else {
            tab("operations");
            operations.filter();
        }
    }
}
