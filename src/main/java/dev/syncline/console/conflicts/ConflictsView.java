package dev.syncline.console.conflicts;

import dev.syncline.console.control.Heading;
import dev.syncline.console.control.Tables;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Shop;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The merchandiser's home: what both sides changed, decided one key at a time. */
public final class ConflictsView implements Screen {
    /** In letters. */
    private static final double CRAMPED = 34;

    private final VBox view = new VBox();
    private final StringProperty about = new SimpleStringProperty("");
    private final Button arrivals = new Button();
    private final Button write = new Button();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final ConflictsViewModel model;
    private final FilterBar filters;
    private final WaitingPane waiting;
    private final ReaderPane reader;
    private final ObjectBinding<Optional<Shop>> shop;

    private ConflictsView(Workbench workbench, ConflictsViewModel model, Footer footer) {
        this.workbench = workbench;
        this.model = model;
        this.filters = new FilterBar(workbench, model.list());
        this.waiting = new WaitingPane(workbench, model);
        this.reader = new ReaderPane(workbench, model);
        this.shop = workbench.live().shop();
        footer.onUndo(model::undo);
        build(footer);
        new ConflictKeys(
                        model,
                        this::focus,
                        () -> workbench.actions().run(workbench.actions().named("keys")))
                .listen(view);
    }

    /** Builds the screen over the use cases of a home. */
    public static ConflictsView of(Services services, Actor actor, Workbench workbench) {
        Footer footer = new Footer(workbench.texts());
        ShownShop shop = new ShownShop();
        ConflictParts parts = new ConflictParts(
                workbench.background(),
                workbench.preferences(),
                workbench.formats()::now,
                workbench.texts().language()::get,
                shop,
                actor.role());
        ConflictsViewModel model = new ConflictsViewModel(
                parts,
                new ServiceConflicts(services, actor, workbench.live(), shop),
                new FxDelay(),
                new ScreenVoice(workbench.texts(), workbench.notices(), footer));
        return new ConflictsView(workbench, model, footer);
    }

    private void build(Footer footer) {
        Texts texts = workbench.texts();
        arrivals.setId("conflicts-arrivals");
        arrivals.setOnAction(event -> model.refresh());
        write.setId("conflicts-write");
        write.textProperty().bind(texts.bind("conflicts.write", model.writer().owed()));
        write.setOnAction(event -> model.writer().write());
        write.setDisable(!model.mayDecide());
        SplitPane split = new SplitPane(waiting.view(), reader.view());
        split.setDividerPositions(workbench.preferences().number("conflicts.divider", 0.28));
        split.getDividers()
                .getFirst()
                .positionProperty()
                .addListener((observed, before, after) ->
                        workbench.preferences().number("conflicts.divider", 0.28, after.doubleValue()));
        SplitPane.setResizableWithParent(waiting.view(), false);
        VBox.setVgrow(split, Priority.ALWAYS);
        view.setId("conflicts");
        view.heightProperty().addListener(changed -> cramp());
        view.getStyleClass().addAll("screen", "conflicts");
        view.getStylesheets().add(Sheets.named("conflicts"));
        view.getChildren()
                .addAll(
                        new Heading(texts.bind("shell.screen.conflicts"), about, arrivals, write),
                        filters.view(),
                        split,
                        bottom(footer));
    }

    private HBox bottom(Footer footer) {
        HBox.setHgrow(footer.view(), Priority.ALWAYS);
        HBox line = new HBox(waiting.scope(), footer.view());
        line.getStyleClass().add("conflicts-bottom");
        return line;
    }

    /** Where there is little height, most filters wait behind a button. */
    private void cramp() {
        filters.fold(view.getHeight() < CRAMPED * Tables.em(workbench.appearance()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        subscriptions.follow(shop, model::shop);
        subscriptions.follow(workbench.live().seen(), this::noShop);
        subscriptions.follow(
                workbench.live().standing(),
                standing -> model.heard(standing.figures().highestConflict()));
        subscriptions.on(model.list().waiting().size(), this::showCounts);
        subscriptions.on(model.list().arrivals().count(), this::showCounts);
        subscriptions.on(model.writer().owed(), this::showCounts);
        subscriptions.on(model.writer().writing(), this::showCounts);
        subscriptions.on(workbench.texts().language(), this::showCounts);
        waiting.attach(subscriptions);
        subscriptions.on(model.list().state(), this::keepFocus);
        subscriptions.on(model.list().state(), this::showCounts);
        reader.attach(subscriptions, this::focus);
        showCounts();
    }

    /** Without a shop there is nothing to wait for. */
    private void noShop(boolean seen) {
        if (seen && shop.get().isEmpty()) {
            model.refresh();
        }
    }

    private void showCounts() {
        about.set(
                model.list().state().get().isKnown()
                        ? workbench
                                .texts()
                                .get(
                                        "conflicts.left",
                                        model.list().waiting().size().get())
                        : "");
        int fresh = model.list().arrivals().count().get();
        arrivals.setText(workbench.texts().get("conflicts.arrivals", fresh));
        arrivals.setVisible(fresh > 0);
        arrivals.setManaged(fresh > 0);
        boolean owed =
                model.writer().owed().get() > 0 && !model.writer().writing().get();
        write.setVisible(owed);
        write.setManaged(owed);
    }

    @Override
    public void detach() {
        subscriptions.clear();
    }

    @Override
    public void open(Map<String, String> what) {
        Optional.ofNullable(what.get("conflict")).ifPresent(number -> model.show(Long.parseLong(number)));
        Optional.ofNullable(what.get("text"))
                .ifPresent(text -> model.list().filter().text().set(text));
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void filter() {
        filters.text().requestFocus();
        filters.text().selectAll();
    }

    /** What is disabled while it is read cannot be focused; the keys of the screen work on the screen itself as well. */
    @Override
    public void focus() {
        if (waiting.rows().isDisabled()) {
            view.requestFocus();
        } else {
            waiting.rows().requestFocus();
        }
    }

    private void keepFocus() {
        boolean ready = model.list().state().get() instanceof Loadable.Ready;
        if (ready && view.isFocused()) {
            waiting.rows().requestFocus();
        } else if (!ready && waiting.rows().isFocused()) {
            view.requestFocus();
        }
    }
}
