package dev.syncline.plan;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import java.util.function.Predicate;

/** What a run is about that is not about all that is due. */
public interface PlanScope {
    /** What it is about of a product. */
    Part of(ProductId product);

    /**
     * A part of a product.
     *
     * @param whole whether the product may come and go with it
     * @param fields the fields that are written, pulled or settled with it
     */
    record Part(boolean whole, Predicate<FieldPath> fields) {}
}
