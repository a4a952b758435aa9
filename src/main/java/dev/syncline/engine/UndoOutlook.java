package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What taking a run back does, and what it leaves.
 *
 * @param products products of which something is taken back
 * @param fields fields that are taken back
 * @param edited fields that were changed since, and stay as they are
 * @param impossible what cannot be taken back
 * @param kept the first thousand of those that stay, with the reason
 */
public record UndoOutlook(long products, long fields, long edited, long impossible, List<Kept> kept) {
    public UndoOutlook {
        kept = List.copyOf(kept);
    }

    /**
     * Something that stays as it is.
     *
     * @param product the product
     * @param key its key
     * @param path the field; empty for the product as a whole
     * @param edited whether it stays because it was changed since
     * @param why the reason
     * @param local what the local side says
     * @param remote what the shop says
     */
    public record Kept(
            ProductId product,
            String key,
            Optional<FieldPath> path,
            boolean edited,
            Sentence why,
            Optional<Value> local,
            Optional<Value> remote) {}
}
