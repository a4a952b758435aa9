package dev.syncline.service.grid;

import dev.syncline.model.PlanId;
import dev.syncline.plan.ItemKind;
import java.util.Optional;

/**
 * Which steps of a plan to show.
 *
 * @param plan the plan
 * @param kind only steps of this kind; empty for all
 * @param text a part of title, key, SKU, handle or vendor of their products, whatever its case; blank for all
 */
public record PlanQuery(PlanId plan, Optional<ItemKind> kind, String text) {
    /** All steps of a plan. */
    public static PlanQuery all(PlanId plan) {
        return new PlanQuery(plan, Optional.empty(), "");
    }

    /** Whether steps may be left out. */
    public boolean filters() {
        return kind.isPresent() || !text.isBlank();
    }
}
