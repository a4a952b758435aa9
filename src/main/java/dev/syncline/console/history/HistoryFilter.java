package dev.syncline.console.history;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.HistoryQuery;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are listed, as a person says it; an empty part filters nothing.
 *
 * @param text a part of key, actor, field or values; blank for all
 * @param product a product's key, SKU, handle or number; blank for all
 * @param run a run's number
 * @param actor who; blank for all
 * @param action what was done; blank for all
 * @param field which field
 * @param since from when on
 */
record HistoryFilter(
        String text,
        String product,
        Optional<Long> run,
        String actor,
        String action,
        Optional<Field> field,
        Optional<Instant> since) {
    /** Everything. */
    static final HistoryFilter ALL =
            new HistoryFilter("", "", Optional.empty(), "", "", Optional.empty(), Optional.empty());

    HistoryFilter {
        text = text.strip();
        product = product.strip();
        actor = actor.strip();
        action = action.strip();
    }

    /** What happened to one product. */
    static HistoryFilter of(String product) {
        return new HistoryFilter("", product, Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    /** What one run did. */
    static HistoryFilter of(long run) {
        return new HistoryFilter("", "", Optional.of(run), "", "", Optional.empty(), Optional.empty());
    }

    /** Whether it leaves anything out. */
    boolean isOn() {
        return !equals(ALL);
    }

    /** As the store understands it. */
    HistoryQuery query(ShopId shop, Optional<ProductId> known) {
        return new HistoryQuery(
                Optional.of(shop), known, run.map(RunId::new), said(actor), said(action), field, since, text);
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
