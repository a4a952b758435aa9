package dev.syncline.service.grid;

import dev.syncline.plan.PlanItem;
import java.util.Optional;

/**
 * One step of a plan in a list.
 *
 * @param item the step
 * @param title the product's title as it is now, cut; empty where it has none or is gone
 */
public record PlanRow(PlanItem item, Optional<String> title) {
    /** Its place in the plan. */
    public long id() {
        return item.number();
    }
}
