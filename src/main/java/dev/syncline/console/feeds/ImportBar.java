package dev.syncline.console.feeds;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.FeedReport;
import dev.syncline.service.FeedPreview;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The import: its button, how far it is, what it did, and what holds it. */
final class ImportBar {
    private final VBox view = new VBox();
    private final Label counted = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Workbench workbench;
    private final FeedsViewModel model;

    ImportBar(Workbench workbench, FeedsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        view.getStyleClass().add("import-bar");
        view.setId("feeds-import-bar");
        counted.setId("feeds-counted");
        progress.accessibleTextProperty().bind(counted.textProperty());
    }

    Node view() {
        return view;
    }

    /** Shows the step as it is now. */
    void show() {
        view.getChildren().clear();
        switch (model.step().get()) {
            case FeedStep.Understood(FeedPreview preview) -> understood(preview);
            case FeedStep.Looking _ -> busy("looking");
            case FeedStep.Importing _ -> busy("importing");
            case FeedStep.Imported(var _, FeedReport report) -> imported(report);
            case FeedStep.Choosing _ -> {}
            case FeedStep.Refused _ -> {}
            case FeedStep.Failed _ -> {}
            case FeedStep.Stopped _ -> {}
        }
        boolean any = !view.getChildren().isEmpty();
        view.setVisible(any);
        view.setManaged(any);
    }

    /** Shows how far the work is. */
    void count() {
        String key = model.step().get() instanceof FeedStep.Importing ? "feeds.importing" : "feeds.looking";
        counted.setText(workbench.texts().get(key, model.sofar().get()));
    }

    private void understood(FeedPreview preview) {
        long products = preview.survey().products();
        holds(preview.survey().holds());
        Button button = button("import", Feather.DOWNLOAD, workbench.texts().get("feeds.import", products));
        button.getStyleClass().add("accent");
        button.setOnAction(event -> model.importIt(false));
        line(blocked(button), sentence(workbench.texts().get("feeds.nothing.sent")));
    }

    private void busy(String what) {
        Button stop = button("stop", Feather.X, workbench.texts().get("feeds.stop"));
        stop.setOnAction(event -> model.stop());
        count();
        counted.setId("feeds-counted-" + what);
        line(progress, counted, stop);
    }

    private void imported(FeedReport report) {
        if (!report.holds().isEmpty()) {
            holds(report.holds());
            Button approve = button("approve", Feather.CHECK, workbench.texts().get("feeds.approve"));
            approve.getStyleClass().add("danger");
            approve.setOnAction(event -> model.importIt(true));
            line(blocked(approve), sentence(workbench.texts().get("feeds.held")));
            return;
        }
        Label done = new Label(
                workbench
                        .texts()
                        .get(
                                "feeds.report",
                                report.rows(),
                                report.products(),
                                report.created(),
                                report.changed(),
                                report.unchanged(),
                                report.removed(),
                                report.seconds()),
                new FontIcon(Feather.CHECK_CIRCLE));
        done.setId("feeds-report");
        Wrap.on(done);
        Button products = button("products", Feather.PACKAGE, workbench.texts().get("feeds.products"));
        products.setOnAction(event -> workbench.navigator().go(ScreenId.PRODUCTS));
        HBox.setHgrow(done, Priority.ALWAYS);
        line(done, products);
        report.notes().forEach(note -> view.getChildren().add(sentence(note)));
        if (report.rejected() > 0) {
            view.getChildren().add(sentence(workbench.texts().get("feeds.rejected", report.rejected())));
        }
    }

    private void holds(List<String> holds) {
        for (String hold : holds) {
            Label line = new Label(hold, new FontIcon(Feather.SHIELD));
            Wrap.on(line);
            line.getStyleClass().addAll("hold", "tone-attention");
            view.getChildren().add(line);
        }
    }

    private void line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("feeds-line");
        view.getChildren().add(line);
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        Wrap.on(label);
        label.getStyleClass().add("heading-about");
        return label;
    }

    private static Button button(String name, Feather icon, String text) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId("feeds-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A control that is disabled shows no tooltip, so what lies around it says why it is. */
    private Node blocked(Button button) {
        StackPane around = new StackPane(button);
        String why = "";
        if (!model.mayImport()) {
            why = workbench.texts().get("common.role.needed", workbench.texts().get("common.role.operator"));
        } else if (!model.hasShop()) {
            why = workbench.texts().get("shell.blocked.noshop");
        }
        if (!why.isEmpty()) {
            button.setDisable(true);
            Tooltip.install(around, new Tooltip(why));
        }
        return around;
    }
}
