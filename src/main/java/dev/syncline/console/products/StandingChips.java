package dev.syncline.console.products;

import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.ProductStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** One button for each standing that products have, with how many; one of them is pressed. */
final class StandingChips {
    /** As wide as all of them are, so that the bar is one row high where there is room. */
    private static final double WRAP = 760;

    private final FlowPane view = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Workbench workbench;
    private final Standings standings;
    private final Consumer<Optional<ProductStanding>> chosen;
    private List<ProductStanding> offered = List.of();

    /** @param chosen takes the standing, or none for all */
    StandingChips(Workbench workbench, Consumer<Optional<ProductStanding>> chosen) {
        this.workbench = workbench;
        this.standings = new Standings(workbench.texts());
        this.chosen = chosen;
        view.getStyleClass().add("chips");
        view.setPrefWrapLength(WRAP);
        view.setId("products-chips");
    }

    FlowPane view() {
        return view;
    }

    /** Shows these counts, where they are known; what is pressed stays offered though no product stands so any more. */
    void show(Map<ProductStanding, Long> counts, Optional<ProductStanding> pressed, boolean known) {
        List<ProductStanding> wanted = new ArrayList<>(List.of(ProductStanding.values()));
        wanted.removeIf(standing -> !counts.containsKey(standing) && !pressed.equals(Optional.of(standing)));
        if (!wanted.equals(offered) || view.getChildren().isEmpty()) {
            offered = wanted;
            build(wanted);
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        view.getChildren().forEach(node -> {
            if (node instanceof ToggleButton chip) {
                Optional<ProductStanding> of = standing(chip);
                String word = of.map(standings::word)
                        .orElseGet(() -> workbench.texts().get("products.all"));
                long count =
                        of.map(standing -> counts.getOrDefault(standing, 0L)).orElse(all);
                chip.setText(known ? word + "  " + workbench.formats().number(count) : word);
                chip.setSelected(of.equals(pressed));
            }
        });
    }

    private void build(List<ProductStanding> wanted) {
        view.getChildren().clear();
        view.getChildren().add(chip("all", Optional.empty()));
        wanted.forEach(standing -> view.getChildren().add(chip(standing.word(), Optional.of(standing))));
    }

    private ToggleButton chip(String id, Optional<ProductStanding> standing) {
        ToggleButton chip = new ToggleButton();
        chip.setId("products-chip-" + id);
        chip.setUserData(standing);
        chip.setToggleGroup(group);
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> {
            chip.setSelected(true);
            chosen.accept(standing);
        });
        return chip;
    }

    private static Optional<ProductStanding> standing(ToggleButton chip) {
        return chip.getUserData() instanceof Optional<?> standing
                ? standing.map(ProductStanding.class::cast)
                : Optional.empty();
    }
}
