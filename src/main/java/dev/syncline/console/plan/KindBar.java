package dev.syncline.console.plan;

import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many steps of each kind a plan has, as a bar of shares and as buttons that show only theirs. */
final class KindBar {
    private static final double LEAST = 0.8;

    private final GridPane bar = new GridPane();
    private final FlowPane buttons = new FlowPane();
    private final VBox view = new VBox(bar, buttons);
    private final Map<ItemKind, ToggleButton> made = new EnumMap<>(ItemKind.class);
    private final Workbench workbench;
    private final PlanViewModel model;

    KindBar(Workbench workbench, PlanViewModel model) {
        this.workbench = workbench;
        this.model = model;
        bar.getStyleClass().add("kind-bar");
        buttons.getStyleClass().add("kind-buttons");
        view.getStyleClass().add("kind-pane");
        for (ItemKind kind : ItemKind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("plan-kind-" + word(kind));
            button.setGraphic(new FontIcon(KindIcons.of(kind)));
            button.getStyleClass().addAll("kind-button", "kind-" + word(kind));
            button.managedProperty().bind(button.visibleProperty());
            button.setOnAction(event -> model.kind().set(button.isSelected() ? Optional.of(kind) : Optional.empty()));
            made.put(kind, button);
            buttons.getChildren().add(button);
        }
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(
                model.head(), head -> head.ifPresent(now -> show(now.plan().summary())));
        subscriptions.follow(
                model.kind(),
                chosen -> made.forEach((kind, button) -> button.setSelected(chosen.equals(Optional.of(kind)))));
        subscriptions.on(
                workbench.texts().language(),
                () -> model.head().get().ifPresent(now -> show(now.plan().summary())));
    }

    private void show(PlanSummary summary) {
        long all = summary.items().values().stream().mapToLong(Long::longValue).sum();
        List<Node> parts = new ArrayList<>();
        List<ColumnConstraints> widths = new ArrayList<>();
        List<String> words = new ArrayList<>();
        made.forEach((kind, button) -> {
            long count = summary.items().getOrDefault(kind, 0L);
            button.setVisible(count > 0);
            String text = text(kind, count);
            button.setText(text);
            if (count > 0) {
                Region part = new Region();
                part.getStyleClass().addAll("kind-part", "kind-part-" + word(kind));
                GridPane.setColumnIndex(part, parts.size());
                parts.add(part);
                ColumnConstraints width = new ColumnConstraints();
                width.setPercentWidth(Math.max(LEAST, 100.0 * count / all));
                widths.add(width);
                words.add(text);
            }
        });
        bar.getColumnConstraints().setAll(widths);
        bar.getChildren().setAll(parts);
        bar.setAccessibleText(String.join(", ", words));
    }

    private String text(ItemKind kind, long count) {
        Texts texts = workbench.texts();
        return texts.get("plan.kind." + word(kind)) + "  " + workbench.formats().number(count);
    }

    private static String word(ItemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
