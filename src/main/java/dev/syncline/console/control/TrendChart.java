package dev.syncline.console.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Lines over the last while, with a fixed number of points that are moved and never added: neither symbols nor animation,
 * which cost most of a chart's time. What the latest values are stands above as text, for those who cannot see lines.
 */
public final class TrendChart extends VBox {
    private final List<List<XYChart.Data<Number, Number>>> lines = new ArrayList<>();
    private final NumberAxis up = new NumberAxis();
    private final NumberAxis along;
    private final Label latest = new Label();
    private final int points;

    /**
     * @param title what is shown
     * @param points how many points each line has, two a second
     * @param names what each line shows
     */
    public TrendChart(ObservableValue<String> title, int points, List<ObservableValue<String>> names) {
        this.points = points;
        this.along = new NumberAxis(-points / 2.0, 0, points / 8.0);
        LineChart<Number, Number> chart = new LineChart<>(along, up);
        chart.setCreateSymbols(false);
        chart.setAnimated(false);
        chart.setLegendVisible(names.size() > 1);
        chart.setMinSize(0, 0);
        along.setAnimated(false);
        along.setMinorTickVisible(false);
        up.setAnimated(false);
        up.setMinorTickVisible(false);
        up.setForceZeroInRange(true);
        for (ObservableValue<String> name : names) {
            chart.getData().add(line(name));
        }
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("trend-title");
        latest.getStyleClass().add("trend-latest");
        chart.accessibleTextProperty().bind(title);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getStyleClass().add("trend");
        getChildren().addAll(heading, latest, chart);
    }

    private XYChart.Series<Number, Number> line(ObservableValue<String> name) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.nameProperty().bind(name);
        List<XYChart.Data<Number, Number>> line = new ArrayList<>(points);
        for (int point = 0; point < points; point++) {
            line.add(new XYChart.Data<>((point - points + 1) / 2.0, 0));
        }
        series.getData().setAll(line);
        lines.add(line);
        return series;
    }

    /**
     * Shows values, the newest last, at least one; a line of fewer than the points begins where its first value is.
     *
     * @param said the latest of them in words
     */
    public void show(List<double[]> values, String said) {
        latest.setText(said);
        for (int line = 0; line < lines.size(); line++) {
            double[] shown = values.get(line);
            for (int point = 0; point < points; point++) {
                int from = Math.max(0, shown.length - points + point);
                XYChart.Data<Number, Number> drawn = lines.get(line).get(point);
                drawn.setXValue((from - shown.length + 1) / 2.0);
                drawn.setYValue(shown[from]);
            }
        }
    }
}
