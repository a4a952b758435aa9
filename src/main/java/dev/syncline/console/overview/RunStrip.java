package dev.syncline.console.overview;

import dev.syncline.console.control.RunTones;
import dev.syncline.console.control.Tone;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last runs as squares, oldest at the left; each says what it was, and leads to it. Arrows go from one to the next. */
final class RunStrip {
    private final HBox squares = new HBox();
    private final Label nothing = new Label();
    private final StackPane view = new StackPane(squares, nothing);
    private final List<Square> made = new ArrayList<>();
    private final Workbench workbench;

    RunStrip(Workbench workbench) {
        this.workbench = workbench;
        squares.setId("overview-runs");
        squares.getStyleClass().add("run-strip");
        squares.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        nothing.textProperty().bind(workbench.texts().bind("overview.runs.none"));
        nothing.getStyleClass().add("overview-hint");
        view.getStyleClass().add("run-strip-pane");
    }

    Node view() {
        return view;
    }

    void show(List<Run> runs) {
        nothing.setVisible(runs.isEmpty());
        // Squares are kept and told anew, so that the focus stays where it is.
        while (made.size() > runs.size()) {
            squares.getChildren().remove(made.removeLast().button);
        }
        while (made.size() < runs.size()) {
            Square square = new Square();
            made.add(square);
            squares.getChildren().add(square.button);
        }
        for (int at = 0; at < runs.size(); at++) {
            made.get(at).show(runs.get(at));
        }
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        for (int at = 0; at < made.size(); at++) {
            if (made.get(at).button.isFocused()) {
                int next = Math.clamp(at + (long) step, 0, made.size() - 1);
                made.get(next).button.requestFocus();
                event.consume();
                return;
            }
        }
    }

    private final class Square {
        private final FontIcon icon = new FontIcon(Feather.CIRCLE);
        private final Button button = new Button(null, icon);
        private final Tooltip tip = new Tooltip();

        Square() {
            button.getStyleClass().add("run-square");
            button.setTooltip(tip);
        }

        void show(Run run) {
            Texts texts = workbench.texts();
            String words = texts.get(
                    "overview.run",
                    run.id().toString(),
                    texts.get("common.run." + run.state().word()),
                    workbench.formats().moment(run.startedAt()),
                    run.tally().created()
                            + run.tally().updated()
                            + run.tally().deleted()
                            + run.tally().pulled(),
                    run.tally().parked());
            tip.setText(words);
            button.setAccessibleText(words);
            button.setId("overview-run-" + run.id());
            Tone tone = run.tally().parked() > 0 && RunTones.of(run.state()) == Tone.GOOD
                    ? Tone.ATTENTION
                    : RunTones.of(run.state());
            icon.setIconCode(icon(tone));
            button.getStyleClass()
                    .removeAll(
                            Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
            button.getStyleClass().add(tone.styleClass());
            button.setOnAction(event -> OverviewWays.go(workbench, Target.of(ScreenId.RUNS, "run", run.id())));
        }

        private static Feather icon(Tone tone) {
            return switch (tone) {
                case NEUTRAL -> Feather.MINUS;
                case GOOD -> Feather.CHECK;
                case BUSY -> Feather.PLAY;
                case ATTENTION -> Feather.ALERT_TRIANGLE;
                case BAD -> Feather.X;
            };
        }
    }
}
