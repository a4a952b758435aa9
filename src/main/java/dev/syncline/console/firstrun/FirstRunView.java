package dev.syncline.console.firstrun;

import dev.syncline.console.control.FirstFocus;
import dev.syncline.console.control.Heading;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.settings.ShopForm;
import dev.syncline.console.settings.StoreSection;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three steps to the first sync, or one to a shop to try it on. */
public final class FirstRunView implements Screen {
    private final VBox steps = new VBox();
    private final ScrollPane view = new ScrollPane(steps);
    private final Button trial = new Button();
    private final ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label said = new Label();
    private final FirstFocus first = new FirstFocus(trial);
    private final FeedStep feed;
    private final StoreSection store;
    private final Workbench workbench;
    private final FirstRunParts parts;

    public FirstRunView(Workbench workbench, FirstRunParts parts) {
        this.workbench = workbench;
        this.parts = parts;
        this.feed = new FeedStep(workbench, parts.feeds(), parts.settings().actor(), this::finish);
        this.store = new StoreSection(workbench, parts.settings());
        ShopForm shop = new ShopForm(
                workbench, parts.settings().actor(), parts.settings().shops(), added -> feed.enable(added.name()));
        Button skip = new Button();
        skip.setId("firstrun-skip");
        skip.textProperty().bind(workbench.texts().bind("firstrun.skip"));
        skip.getStyleClass().add("flat");
        skip.setOnAction(event -> workbench.navigator().go(ScreenId.OVERVIEW));
        steps.getStyleClass().addAll("screen", "firstrun");
        steps.getStylesheets().add(Sheets.named("settings"));
        steps.getChildren()
                .addAll(
                        new Heading(workbench.texts().bind("firstrun.title"), new SimpleStringProperty(""), skip),
                        tryOut(),
                        step("firstrun.store", store.view()),
                        step("firstrun.shop", shop.view()),
                        step("firstrun.feed", feed.view()));
        view.setFitToWidth(true);
        view.setId("firstrun");
        view.getStyleClass().add("settings-content");
    }

    private Node tryOut() {
        Label title = text("firstrun.trial", "card-title");
        Label hint = text("firstrun.trial.hint", "form-hint");
        trial.setId("firstrun-trial");
        trial.setGraphic(new FontIcon(Feather.PLAY));
        trial.textProperty().bind(workbench.texts().bind("firstrun.trial.go"));
        trial.getStyleClass().add("accent");
        trial.setOnAction(event -> begin());
        working.setVisible(false);
        working.managedProperty().bind(working.visibleProperty());
        Wrap.on(said);
        HBox line = new HBox(trial, working, said);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("form-field");
        VBox card = new VBox(title, hint, line);
        card.getStyleClass().add("card");
        return card;
    }

    private void begin() {
        trial.setDisable(true);
        working.setVisible(true);
        said.setText(workbench.texts().get("firstrun.trial.going"));
        workbench
                .background()
                .run(
                        () -> parts.trial().begin(parts.settings().actor(), sofar -> {}),
                        begun -> {
                            working.setVisible(false);
                            finish(begun.feed().products());
                        },
                        failure -> {
                            trial.setDisable(false);
                            working.setVisible(false);
                            said.setText(workbench.sentences().of(failure));
                        });
    }

    private void finish(long products) {
        workbench
                .notices()
                .offer(
                        workbench.texts().get("firstrun.done", products),
                        workbench.texts().get("firstrun.plan"),
                        () -> workbench.actions().run(workbench.actions().named("plan")));
        workbench.navigator().go(ScreenId.OVERVIEW);
    }

    private VBox step(String key, Node content) {
        VBox box = new VBox(text(key, "step-title"), text(key + ".hint", "form-hint"), content);
        box.getStyleClass().add("step");
        return box;
    }

    private Label text(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(workbench.texts().bind(key));
        Wrap.on(label);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        store.refresh();
    }

    @Override
    public void detach() {}

    @Override
    public void refresh() {
        store.refresh();
    }

    @Override
    public void focus() {
        first.take();
    }
}
