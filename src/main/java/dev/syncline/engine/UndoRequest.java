package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What of which runs is to be taken back.
 *
 * @param runs the runs, of one shop
 * @param since what they did at this moment and later; empty for all
 * @param product this product only; empty for all
 * @param field this field only; empty for all
 */
public record UndoRequest(
        List<RunId> runs, Optional<Instant> since, Optional<ProductId> product, Optional<Field> field) {
    public UndoRequest {
        runs = List.copyOf(runs);
    }

    /** Of one run. */
    public UndoRequest(RunId run, Optional<ProductId> product, Optional<Field> field) {
        this(List.of(run), Optional.empty(), product, field);
    }

    /** All of one run. */
    public static UndoRequest of(RunId run) {
        return new UndoRequest(run, Optional.empty(), Optional.empty());
    }

    /** All that these runs did since a moment. */
    public static UndoRequest since(Instant moment, Collection<RunId> runs) {
        return new UndoRequest(List.copyOf(runs), Optional.of(moment), Optional.empty(), Optional.empty());
    }

    /** Whether an entry of the history is meant. */
    public boolean covers(HistoryEntry entry) {
        return entry.run().filter(runs::contains).isPresent()
                && since.map(moment -> !entry.at().isBefore(moment)).orElse(true)
                && product.map(entry.product()::equals).orElse(true)
                && field.map(only -> entry.field()
                                .filter(path -> path.field() == only)
                                .isPresent())
                        .orElse(true);
    }
}
