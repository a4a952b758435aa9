package dev.syncline.console.plan;

import dev.syncline.plan.ItemField;

/** Whether a change answers something that was changed in the shop where only the catalogue may change it. */
final class Drift {
    private Drift() {}

    /** Whether a line is about drift: its field, or any field of its step. */
    static boolean in(PlanLine line) {
        return switch (line) {
            case PlanLine.OfField(var row, ItemField field) -> field.isDrift();
            case PlanLine.Step step -> step.row().item().fields().stream().anyMatch(ItemField::isDrift);
        };
    }
}
