package dev.syncline.console.history;

import dev.syncline.console.fx.RowSource;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entries that a filter finds, the newest first. */
record HistorySource(Services services, Actor actor, Optional<Shop> shop, HistoryFilter filter)
        implements RowSource<HistoryRow> {
    /** So many numbers take some megabytes; who looks for older entries says since when, or of which product. */
    static final int MOST = 200_000;

    @Override
    public List<Long> ids() {
        return shop.isEmpty() ? List.of() : services.browse().historyIds(actor, query(), MOST);
    }

    /** The query; looks the product up, which reads the store. */
    HistoryQuery query() {
        Shop in = shop.orElseThrow();
        Optional<ProductId> product = filter.product().isEmpty()
                ? Optional.empty()
                : services.products()
                        .show(actor, Optional.of(in.name()), filter.product())
                        .state()
                        .id();
        return filter.query(in.id(), product);
    }

    @Override
    public List<HistoryRow> rows(List<Long> ids) {
        return services.browse().historyOf(actor, ids);
    }

    @Override
    public long id(HistoryRow row) {
        return row.id();
    }

    @Override
    public HistoryRow blank(long id) {
        return new HistoryRow(
                id,
                new HistoryEntry(
                        Instant.EPOCH,
                        "",
                        Optional.empty(),
                        new ShopId(1),
                        new ProductId(1),
                        "",
                        Side.LOCAL,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Whether a row stands in the place of one that is not read yet. */
    static boolean isUnread(HistoryRow row) {
        return row.entry().action().isEmpty();
    }
}
