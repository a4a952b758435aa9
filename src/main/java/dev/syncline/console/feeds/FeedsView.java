package dev.syncline.console.feeds;

import dev.syncline.console.control.Heading;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A supplier's file: choosing it, seeing what is understood, importing it, and what was refused. */
public final class FeedsView implements Screen {
    private final VBox view = new VBox();
    private final StringProperty about = new SimpleStringProperty("");
    private final StackPane content = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final FeedsViewModel model;
    private final FileBar file;
    private final ImportBar importing;
    private final PreviewPane preview;
    private final MessagePane messages;
    private final PastImportTable past;

    public FeedsView(Workbench workbench, FeedsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        this.file = new FileBar(workbench, model);
        this.importing = new ImportBar(workbench, model);
        this.preview = new PreviewPane(workbench);
        this.messages = new MessagePane(workbench, model);
        // While a file is looked at its preview needs the room.
        this.past = new PastImportTable(
                workbench,
                model.past(),
                Bindings.createBooleanBinding(
                        () -> model.step().get() instanceof FeedStep.Choosing
                                || model.step().get() instanceof FeedStep.Imported,
                        model.step()));
        view.getStyleClass().addAll("screen", "feeds");
        view.getStylesheets().add(Sheets.named("feeds"));
        VBox.setVgrow(content, Priority.ALWAYS);
        view.getChildren()
                .addAll(
                        new Heading(workbench.texts().bind("shell.screen.feeds"), about),
                        file.view(),
                        importing.view(),
                        content,
                        past.view());
        FileDrop.on(view, dropped -> file.choose(dropped));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        past.attach(subscriptions);
        subscriptions.follow(model.step(), step -> {
            if (step instanceof FeedStep.Imported) {
                past.read();
            }
            show();
        });
        subscriptions.on(workbench.texts().language(), this::show);
        subscriptions.on(workbench.live().standing(), importing::show);
        subscriptions.on(model.sofar(), importing::count);
    }

    private void show() {
        importing.show();
        content.getChildren().setAll(content(model.step().get()));
    }

    private Node content(FeedStep step) {
        return switch (step) {
            case FeedStep.Understood(var understood) -> preview.show(understood);
            case FeedStep.Importing(var understood) -> preview.show(understood);
            case FeedStep.Imported(var understood, var _) -> preview.show(understood);
            case FeedStep.Choosing _ -> messages.choosing();
            case FeedStep.Looking _ -> messages.looking();
            case FeedStep.Refused(String why) -> messages.refused(why);
            case FeedStep.Failed(String why, boolean during) -> messages.failed(why, during);
            case FeedStep.Stopped(boolean during) -> messages.stopped(during);
        };
    }

    @Override
    public void detach() {
        subscriptions.clear();
    }

    @Override
    public void open(Map<String, String> what) {
        String path = what.get("file");
        if (path != null) {
            model.path().set(path);
            model.look();
        }
    }

    @Override
    public void refresh() {
        if (!model.isBusy()) {
            model.look();
        }
    }

    @Override
    public void filter() {
        focus();
    }

    @Override
    public void focus() {
        file.focus();
    }
}
