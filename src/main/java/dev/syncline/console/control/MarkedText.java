package dev.syncline.console.control;

import dev.syncline.compare.difference.Mark;
import dev.syncline.compare.difference.Piece;
import dev.syncline.compare.difference.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that wraps, with its marks: what was added is underlined, what is gone is struck through, each on a ground of its own,
 * so that no colour has to be told apart.
 */
public final class MarkedText extends Region {
    /** Narrower than a word, see {@link Wrap}. */
    private static final double LEAST_WIDTH = 80;

    private static final Pattern WORDS = Pattern.compile("(?<=\\s)");

    private final TextFlow flow = new TextFlow();
    private final List<Ground> grounds = new ArrayList<>();
    private double measuredWidth = Double.NaN;
    private double measuredHeight;

    /** The coloured ground of one run. */
    private record Ground(Path path, int start, int end) {}

    public MarkedText(List<Run> runs) {
        getStyleClass().add("marked-text");
        int at = 0;
        for (Run run : runs) {
            flow.getChildren().addAll(texts(run));
            int end = at + run.text().length();
            if (run.mark() != Mark.SAME) {
                Path path = new Path();
                path.getStyleClass().addAll("mark-ground", style(run.mark()));
                path.setManaged(false);
                grounds.add(new Ground(path, at, end));
                getChildren().add(path);
            }
            at = end;
        }
        getChildren().add(flow);
        setAccessibleText(runs.stream().map(Run::text).collect(Collectors.joining()));
    }

    /** Text in one style. */
    public static MarkedText of(List<Piece> pieces) {
        return new MarkedText(pieces.stream()
                .map(piece -> new Run(piece.text(), false, false, piece.mark()))
                .toList());
    }

    /** One piece; or one for each word, where a piece that has to be wrapped would break the toolkit: see {@link Wrap}. */
    private static List<Text> texts(Run run) {
        String[] words = Wrap.isHard(run.text()) ? WORDS.split(run.text()) : new String[] {run.text()};
        return Arrays.stream(words).map(word -> text(run, word)).toList();
    }

    private static Text text(Run run, String part) {
        Text text = new Text(part);
        text.getStyleClass().addAll("run", style(run.mark()));
        if (run.bold()) {
            text.getStyleClass().add("run-bold");
        }
        if (run.italic()) {
            text.getStyleClass().add("run-italic");
        }
        return text;
    }

    static String style(Mark mark) {
        return "mark-" + mark.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        // Asked for several times in each layout by every box around it; breaking the lines anew each time is most of
        // what
        // a long text costs.
        if (Double.compare(width, measuredWidth) != 0) {
            double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            measuredHeight = snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
            measuredWidth = width;
        }
        return measuredHeight;
    }

    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        flow.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
        flow.layout();
        for (Ground ground : grounds) {
            ground.path().getElements().setAll(flow.getRangeShape(ground.start(), ground.end(), false));
            ground.path().setLayoutX(left);
            ground.path().setLayoutY(top);
        }
    }
}
