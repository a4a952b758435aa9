package dev.syncline.service;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.RecordPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what was changed, when and by whom. Thread-safe. */
public final class HistoryService {
    private final RecordPort records;
    private final CataloguePort catalogue;
    private final ShopChoice choice;

    public HistoryService(RecordPort records, CataloguePort catalogue, ShopRegistry shops) {
        this.records = records;
        this.catalogue = catalogue;
        this.choice = new ShopChoice(shops);
    }

    /**
     * What to show.
     *
     * @param shop the shop in which {@code product} is looked for
     * @param product a product's key, SKU, handle or id
     * @param run a run
     * @param since a moment
     * @param most how many entries at the most
     */
    public record Query(
            Optional<String> shop, Optional<String> product, Optional<RunId> run, Optional<Instant> since, int most) {}

    /** Streams entries, the newest first. */
    public void forEach(Actor actor, Query query, Consumer<HistoryEntry> sink) {
        actor.needs(Role.VIEWER);
        Optional<ProductId> product = query.product().map(reference -> {
            Shop shop = choice.chosen(query.shop());
            return ProductChoice.one(catalogue, shop, reference);
        });
        records.forEach(new RecordPort.HistoryFilter(product, query.run(), query.since(), query.most()), sink);
    }
}
