package dev.syncline.console.overview;

import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.ProductStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many products stand how: a bar of shares, and below it each share with its word and number, which leads there. */
final class StandingBar {
    private static final double LEAST = 0.8;

    private final GridPane bar = new GridPane();
    private final FlowPane legend = new FlowPane();
    private final Label nothing = new Label();
    private final VBox view = new VBox(bar, legend, nothing);
    private final Workbench workbench;
    private List<String> shown = List.of();

    StandingBar(Workbench workbench) {
        this.workbench = workbench;
        bar.getStyleClass().add("standing-bar");
        legend.getStyleClass().add("standing-legend");
        nothing.textProperty().bind(workbench.texts().bind("overview.products.none"));
        nothing.getStyleClass().add("overview-hint");
        nothing.managedProperty().bind(nothing.visibleProperty());
        view.setId("overview-products");
        view.getStyleClass().add("standing-pane");
    }

    Node view() {
        return view;
    }

    void show(List<Map.Entry<ProductStanding, Long>> products, long all) {
        List<String> words = products.stream()
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .toList();
        nothing.setVisible(products.isEmpty());
        if (words.equals(shown)) {
            return;
        }
        shown = words;
        List<Node> parts = new ArrayList<>();
        List<Node> entries = new ArrayList<>();
        List<ColumnConstraints> widths = new ArrayList<>();
        for (int at = 0; at < products.size(); at++) {
            Map.Entry<ProductStanding, Long> entry = products.get(at);
            Region part = new Region();
            part.getStyleClass().addAll("standing-part", style(entry.getKey()));
            GridPane.setColumnIndex(part, at);
            parts.add(part);
            ColumnConstraints width = new ColumnConstraints();
            // A sliver of many is still seen.
            width.setPercentWidth(Math.max(LEAST, 100.0 * entry.getValue() / all));
            widths.add(width);
            entries.add(entry(entry.getKey(), words.get(at)));
        }
        bar.getColumnConstraints().setAll(widths);
        bar.getChildren().setAll(parts);
        bar.setAccessibleText(String.join(", ", words));
        legend.getChildren().setAll(entries);
    }

    private Button entry(ProductStanding standing, String words) {
        Region colour = new Region();
        colour.getStyleClass().addAll("standing-key", style(standing));
        Button entry = new Button(words, colour);
        entry.setId("overview-standing-" + standing.word());
        entry.getStyleClass().addAll("flat", "standing-entry");
        entry.setOnAction(
                event -> OverviewWays.go(workbench, Target.of(ScreenId.PRODUCTS, "standing", standing.word())));
        return entry;
    }

    private String words(ProductStanding standing, long count) {
        return workbench.texts().get("overview.standing." + standing.word()) + "  "
                + workbench.formats().number(count);
    }

    private static String style(ProductStanding standing) {
        return "standing-" + standing.word();
    }
}
