package dev.syncline.console.overview;

import dev.syncline.console.control.Heading;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.grid.Overview;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says in one look what needs a person. */
public final class OverviewView implements Screen {
    private final VBox view = new VBox();
    private final Label sentence = new Label();
    private final Label today = new Label();
    private final NeedCards needs;
    private final RunStrip strip;
    private final StandingBar products;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final OverviewViewModel model;

    public OverviewView(Workbench workbench, OverviewViewModel model) {
        this.workbench = workbench;
        this.model = model;
        this.needs = new NeedCards(workbench);
        this.strip = new RunStrip(workbench);
        this.products = new StandingBar(workbench);
        Texts texts = workbench.texts();
        Wrap.on(sentence);
        sentence.setId("overview-sentence");
        today.setId("overview-today");
        Wrap.on(today);
        VBox content = new VBox(
                sentence,
                section("needs", needs.view()),
                section("runs", strip.view()),
                section("today", today),
                section("products", products.view()));
        content.getStyleClass().add("overview-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overview-scroll");
        // What is not known yet is not said.
        scroll.visibleProperty().bind(model.state().map(state -> !(state instanceof Loadable.Loading)));
        StatePane pane = new StatePane(texts, "overview", scroll, model.state(), this::refresh)
                .offering(new StatePane.Offer("overview.begin", () -> OverviewWays.begin(workbench)));
        VBox.setVgrow(pane, Priority.ALWAYS);
        view.getStyleClass().addAll("screen", "overview");
        view.getStylesheets().add(Sheets.named("overview"));
        view.getChildren().addAll(new Heading(texts.bind("shell.screen.overview"), new SimpleStringProperty("")), pane);
    }

    private VBox section(String key, Node content) {
        Label title = new Label();
        title.textProperty().bind(workbench.texts().bind("overview.section." + key));
        title.getStyleClass().add("overview-section-title");
        VBox section = new VBox(title, content);
        section.getStyleClass().add("overview-section");
        return section;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        model.attach();
        subscriptions.follow(model.standing(), standing -> show());
        subscriptions.on(workbench.texts().language(), this::show);
    }

    @Override
    public void detach() {
        subscriptions.clear();
        model.detach();
    }

    @Override
    public void refresh() {
        show();
    }

    private void show() {
        Texts texts = workbench.texts();
        Overview figures = model.standing().get().figures();
        sentence.setText(texts.get(
                "overview.sentence",
                figures.products().getOrDefault(ProductStanding.IN_SYNC, 0L),
                figures.openConflicts(),
                figures.parked(),
                figures.awaitingApproval()));
        today.setText(
                model.success().isPresent()
                        ? texts.get(
                                "overview.today",
                                figures.writesToday(),
                                model.success().getAsDouble(),
                                figures.failedToday())
                        : texts.get("overview.today.none"));
        needs.show(model.needs());
        strip.show(model.strip());
        products.show(model.products(), model.all());
    }
}
