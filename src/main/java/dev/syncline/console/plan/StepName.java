package dev.syncline.console.plan;

import dev.syncline.console.control.Columns;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The product of a step, with what opens and closes its fields. */
final class StepName extends TableCell<PlanLine, PlanLine> {
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button opener = new Button(null, arrow);

    private StepName(PlanViewModel model) {
        opener.setFocusTraversable(false);
        opener.getStyleClass().addAll("flat", "button-icon", "step-opener");
        opener.setOnAction(event -> model.lines().toggle(getIndex()));
        getStyleClass().add("step-name");
    }

    static TableColumn<PlanLine, PlanLine> column(Columns columns, PlanViewModel model) {
        TableColumn<PlanLine, PlanLine> column =
                columns.column("product", 15, line -> new ReadOnlyObjectWrapper<>(line), (cell, line) -> {});
        column.setCellFactory(made -> new StepName(model));
        return column;
    }

    @Override
    protected void updateItem(PlanLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || !(line instanceof PlanLine.Step step) || step.blank()) {
            setText(null);
            setGraphic(null);
            return;
        }
        String name = step.row().title().orElseGet(() -> step.row().item().key().text());
        setText(name);
        opener.setVisible(step.opens());
        opener.setId("plan-open-" + step.number());
        opener.setAccessibleText(name);
        arrow.setIconCode(step.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        setGraphic(opener);
    }
}
