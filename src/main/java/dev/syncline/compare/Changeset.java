package dev.syncline.compare;

import dev.syncline.model.ProductState;
import java.util.List;

/**
 * The per-field changes of one product since both sides last agreed, unordered.
 *
 * @param product the state that they were computed from
 * @param presence what happened to the product as a whole
 * @param changes the fields that changed; empty for a product that is missing on one side
 */
public record Changeset(ProductState product, PresenceChange presence, List<FieldChange> changes) {
    public Changeset {
        changes = List.copyOf(changes);
    }
}
