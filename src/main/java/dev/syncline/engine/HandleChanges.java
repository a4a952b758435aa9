package dev.syncline.engine;

import dev.syncline.compare.HandleRequest;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives products other handles on request: first on our own side, durably, then in the shop. Thread-safe. */
public final class HandleChanges {
    private static final FieldPath HANDLE = FieldPath.of(Field.HANDLE);

    private final StorePorts store;
    private final SyncEngine engine;
    private final InstantSource clock;

    HandleChanges(StorePorts store, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Changes a handle, with a redirect from the old one. Empty where the product is not in the shop yet: it is created with
     * that handle then.
     *
     * @throws ShopUnreachable where the shop does not answer; the wish stands, and the next sync writes it
     */
    public Optional<Run> change(ProductId product, String handle, String actor, RunListener listener) {
        ProductState asked = store.transactions().inTransaction(() -> wish(product, handle, actor));
        if (asked.link() != Link.ADOPTED || !asked.presence().remote()) {
            return Optional.empty();
        }
        SyncRequest request = new SyncRequest(
                asked.shop(),
                RunKind.PRODUCTS,
                Set.of(product),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                true,
                actor);
        return Optional.of(engine.sync(request, listener));
    }

    private ProductState wish(ProductId product, String handle, String actor) {
        Instant now = clock.instant();
        ProductState before = store.catalogue().load(List.of(product)).get(product);
        if (before == null) {
            throw new IllegalArgumentException("Product " + product + " is not in the store any more");
        }
        ProductState after = HandleRequest.wanted(before, handle, now);
        store.catalogue().save(List.of(new Saving(after, Optional.empty(), Optional.empty())));
        store.records()
                .append(List.of(new HistoryEntry(
                        now,
                        actor,
                        Optional.empty(),
                        before.shop(),
                        product,
                        before.key().text(),
                        Side.LOCAL,
                        "request",
                        Optional.of(HANDLE),
                        before.local().fields().get(HANDLE),
                        after.local().fields().get(HANDLE))));
        return after;
    }
}
