package dev.syncline.console.plan;

import dev.syncline.console.control.Columns;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** The tick of a step: taken, or left out. Steps that change nothing have none. */
final class StepTick extends TableCell<PlanLine, PlanLine> {
    private final CheckBox tick = new CheckBox();
    private final PlanViewModel model;

    private StepTick(PlanViewModel model) {
        this.model = model;
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> {
            PlanLine line = getItem();
            if (line != null) {
                model.toggle(line.number());
            }
        });
    }

    static TableColumn<PlanLine, PlanLine> column(Columns columns, PlanViewModel model) {
        TableColumn<PlanLine, PlanLine> column =
                columns.column("tick", 3.4, line -> new ReadOnlyObjectWrapper<>(line), (cell, line) -> {});
        column.setCellFactory(made -> new StepTick(model));
        return column;
    }

    @Override
    protected void updateItem(PlanLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean ticks = !empty && line instanceof PlanLine.Step && !line.blank() && line.effective();
        setGraphic(ticks ? tick : null);
        if (ticks) {
            tick.setId("plan-tick-" + line.number());
            tick.setSelected(!model.leaveOuts().out().get().containsKey(line.number()));
            tick.setAccessibleText(
                    line.row().title().orElseGet(() -> line.row().item().key().text()));
        }
    }
}
