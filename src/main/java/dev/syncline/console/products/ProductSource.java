package dev.syncline.console.products;

import dev.syncline.console.fx.RowSource;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.service.Actor;
import dev.syncline.service.BrowseService;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The products that a query finds. */
record ProductSource(BrowseService browse, Actor actor, ProductQuery query) implements RowSource<ProductRow> {
    private static final ProductKey UNREAD = new ProductKey("…");

    @Override
    public List<Long> ids() {
        return browse.productIds(actor, query).stream().map(ProductId::number).toList();
    }

    @Override
    public List<ProductRow> rows(List<Long> ids) {
        return browse.productsOf(actor, ids.stream().map(ProductId::new).toList());
    }

    @Override
    public long id(ProductRow row) {
        return row.id().number();
    }

    @Override
    public ProductRow blank(long id) {
        ProductId product = new ProductId(id);
        return new ProductRow(
                product,
                UNREAD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ProductStanding.IN_SYNC,
                0,
                Optional.empty(),
                Instant.EPOCH,
                0,
                new ProductCursor("", product));
    }

    /** Whether a row stands in the place of one that is not read yet. */
    static boolean isUnread(ProductRow row) {
        return row.key().equals(UNREAD) && row.changedAt().equals(Instant.EPOCH);
    }
}
