package dev.syncline.console.plan;

import dev.syncline.model.ProductId;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;

/** One line of the plan: a step, or below one that is open, one of its fields. */
sealed interface PlanLine {
    /** The step that it is about. */
    PlanRow row();

    /**
     * A step.
     *
     * @param open whether its fields are shown below
     */
    record Step(PlanRow row, boolean open) implements PlanLine {
        /** Whether it has fields to show below: one alone is shown in its own line. */
        boolean opens() {
            return row.item().fields().size() > 1;
        }
    }

    /** A field of the step above. */
    record OfField(PlanRow row, ItemField field) implements PlanLine {}

    /** Whether it stands in the place of one that is still being read. */
    default boolean blank() {
        return row().item().product().equals(NOTHING);
    }

    /** The step's place in the plan. */
    default int number() {
        return row().item().number();
    }

    /** Whether the step changes anything, and so can be left out. */
    default boolean effective() {
        return effective(row().item());
    }

    /** Whether a step changes anything. */
    static boolean effective(PlanItem item) {
        return switch (item.kind()) {
            case CREATE, UPDATE, DELETE, PULL, SETTLE, ADOPT -> true;
            case CONFLICT, HELD_BACK -> false;
        };
    }

    /** The product of lines that are still being read. */
    ProductId NOTHING = new ProductId(0);
}
