package dev.syncline.engine;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.UndoSentences;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What taking runs back does, and what it leaves.
 *
 * @param products products of which something is taken back
 * @param fields fields that are taken back
 * @param edited what was changed since, and stays as it is
 * @param impossible what cannot be taken back
 * @param deeds products that are taken back as a whole, by how
 * @param kept the first thousand of those that stay, with the reason
 */
public record UndoOutlook(
        long products, long fields, long edited, long impossible, Map<Deed, Long> deeds, List<Kept> kept) {
    /** Nothing at all. */
    public static final UndoOutlook NOTHING = new UndoOutlook(0, 0, 0, 0, Map.of(), List.of());

    public UndoOutlook {
        deeds = Map.copyOf(deeds);
        kept = List.copyOf(kept);
    }

    /** How many products are taken back like that. */
    public long of(Deed deed) {
        return deeds.getOrDefault(deed, 0L);
    }

    /** How many products are taken back as a whole. */
    public long wholes() {
        return deeds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether nothing can be taken back. */
    public boolean isEmpty() {
        return products == 0;
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
            Optional<Value> remote) {
        /** What stays, and why. */
        public Sentence words() {
            return UndoSentences.kept(key, path, why);
        }
    }
}
