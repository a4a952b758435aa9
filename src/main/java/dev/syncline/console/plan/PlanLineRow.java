package dev.syncline.console.plan;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

/** A line of the plan that shows whether it is left out, and opens on a double click. */
final class PlanLineRow extends TableRow<PlanLine> {
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass FIELD = PseudoClass.getPseudoClass("of-field");

    private final PlanViewModel model;

    PlanLineRow(PlanViewModel model) {
        this.model = model;
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                model.lines().toggle(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(PlanLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null;
        pseudoClassStateChanged(OUT, shown && model.leaveOuts().out().get().containsKey(line.number()));
        pseudoClassStateChanged(FIELD, shown && line instanceof PlanLine.OfField);
    }
}
