package dev.syncline.console.firstrun;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Latest;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.service.Actor;
import dev.syncline.service.FeedService;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Chooses a feed, shows what was understood of it, and imports it. */
final class FeedStep {
    private static final int SHOWN = 5;

    private final VBox view = new VBox();
    private final TextField file = new TextField();
    private final Button go = new Button();
    private final Label understood = new Label();
    private final Latest preview;
    private final Workbench workbench;
    private final FeedService feeds;
    private final Actor actor;
    private final LongConsumer done;
    private Optional<String> shop = Optional.empty();

    /** @param done hears how many products were read */
    FeedStep(Workbench workbench, FeedService feeds, Actor actor, LongConsumer done) {
        this.workbench = workbench;
        this.feeds = feeds;
        this.actor = actor;
        this.done = done;
        this.preview = new Latest(workbench.background());
        file.setId("firstrun-file");
        file.promptTextProperty().bind(workbench.texts().bind("firstrun.feed.file"));
        file.accessibleTextProperty().bind(file.promptTextProperty());
        file.textProperty().addListener(changed -> look());
        HBox.setHgrow(file, Priority.ALWAYS);
        Button choose = new Button();
        choose.setId("firstrun-choose");
        choose.textProperty().bind(workbench.texts().bind("firstrun.feed.choose"));
        choose.setOnAction(event -> choose());
        go.setId("firstrun-import");
        go.textProperty().bind(workbench.texts().bind("firstrun.feed.go"));
        go.getStyleClass().add("accent");
        go.setDisable(true);
        go.setOnAction(event -> importFile());
        Wrap.on(understood);
        understood.setId("firstrun-understood");
        HBox line = new HBox(file, choose, go);
        line.getStyleClass().add("form-field");
        view.getStyleClass().add("card");
        view.getChildren().addAll(line, understood);
        view.setDisable(true);
    }

    VBox view() {
        return view;
    }

    /** There is a shop now whose catalogue the feed can fill. */
    void enable(String shopName) {
        shop = Optional.of(shopName);
        view.setDisable(false);
        file.requestFocus();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(workbench.texts().get("firstrun.feed.choose"));
        java.io.File chosen = chooser.showOpenDialog(view.getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
    }

    private Optional<Path> path() {
        try {
            return Optional.of(file.getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            understood.setText(workbench.sentences().of(e));
            return Optional.empty();
        }
    }

    /** What was understood of a file. */
    private record Understood(FeedSurvey survey, List<String> titles) {}

    private void look() {
        go.setDisable(true);
        path().ifPresent(chosen -> preview.run(
                () -> read(chosen),
                this::show,
                failure -> understood.setText(workbench.sentences().of(failure))));
    }

    private Understood read(Path chosen) {
        List<String> keys = new ArrayList<>();
        FeedSurvey survey = feeds.preview(actor, FeedRequest.of(chosen), product -> add(keys, product));
        return new Understood(survey, keys);
    }

    private static void add(List<String> keys, FeedProduct product) {
        if (keys.size() < SHOWN) {
            keys.add(product.key().text());
        }
    }

    private void show(Understood seen) {
        understood.setText(workbench
                .texts()
                .get("firstrun.feed.understood", seen.survey().rows(), String.join(", ", seen.titles())));
        go.setDisable(false);
    }

    private void importFile() {
        Optional<Path> chosen = path();
        if (chosen.isEmpty()) {
            return;
        }
        go.setDisable(true);
        understood.setText(workbench.texts().get("firstrun.feed.going"));
        workbench
                .background()
                .run(
                        () -> feeds.importFile(actor, FeedRequest.of(chosen.get()), shop, false, sofar -> {}),
                        this::imported,
                        failure -> {
                            go.setDisable(false);
                            understood.setText(workbench.sentences().of(failure));
                        });
    }

    private void imported(FeedReport report) {
        if (report.holds().isEmpty()) {
            done.accept(report.products());
        } else {
            understood.setText(String.join("\n", report.holds()));
        }
    }
}
