package dev.syncline.engine;

import dev.syncline.compare.FeedImport;
import dev.syncline.compare.Imported;
import dev.syncline.compare.Linking;
import dev.syncline.compare.PartialFeed;
import dev.syncline.compare.StockSum;
import dev.syncline.engine.CataloguePort.Mark;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.rules.StockMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes chunks of a feed into the catalogue, with their history, a transaction each. */
final class FeedIntake {
    private static final int MOST_KEYS = 500;

    private final StorePorts store;

    FeedIntake(StorePorts store) {
        this.store = store;
    }

    /** Tells new, moved and repeated products apart without reading their documents. */
    void look(Shop shop, List<FeedProduct> chunk, FeedOutlook outlook) {
        Map<ProductKey, Mark> marks = marks(shop, chunk);
        for (FeedProduct product : chunk) {
            Mark mark = marks.get(product.key());
            if (mark == null || mark.feed().isEmpty()) {
                outlook.added();
            } else if (mark.feed().get().equals(product.raw())) {
                outlook.same(mark.product());
            } else {
                outlook.moved(mark.product());
            }
        }
    }

    /** Tells that these products are listed, though nothing of them could be read. */
    void keep(Shop shop, Set<ProductKey> keys, FeedOutlook outlook) {
        List<ProductKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            store.catalogue()
                    .feedMarks(shop.id(), all.subList(from, Math.min(from + MOST_KEYS, all.size())))
                    .values()
                    .forEach(mark -> outlook.kept(mark.product()));
        }
    }

    /** Applies a chunk. */
    void take(Shop shop, List<FeedProduct> chunk, String actor, Instant at, FeedTally tally) {
        store.transactions().inTransaction(() -> {
            Map<ProductKey, Mark> marks = marks(shop, chunk);
            List<FeedProduct> differing = chunk.stream()
                    .filter(product -> !repeats(marks.get(product.key()), product))
                    .toList();
            tally.unchanged(chunk.size() - (long) differing.size());
            Map<ProductKey, ProductState> known = marks.isEmpty()
                    ? Map.of()
                    : store.catalogue()
                            .loadByKey(
                                    shop.id(),
                                    differing.stream()
                                            .map(FeedProduct::key)
                                            .filter(marks::containsKey)
                                            .toList());
            List<Saving> savings = new ArrayList<>(differing.size());
            Map<ProductId, Digest> same = new HashMap<>();
            List<HistoryEntry> history = new ArrayList<>();
            for (FeedProduct product : differing) {
                ProductState state = known.get(product.key());
                ProductFields read = product.fields().get();
                ProductFields said = state == null || product.whole() ? read : PartialFeed.completed(state, read);
                ProductState next = state == null
                        ? ProductState.fromFeed(shop.id(), product.key(), said)
                        : changed(shop, state, said, at, tally, history, actor);
                if (state == null) {
                    tally.created();
                }
                if (state != null && state.equals(next)) {
                    same.put(state.id().orElseThrow(), product.raw());
                } else {
                    savings.add(new Saving(next, Optional.of(product.raw()), Optional.empty()));
                }
            }
            store.catalogue().save(savings);
            store.catalogue().markRead(same);
            store.records().append(history);
        });
    }

    /** Takes products out of the catalogue that the feed does not list any more. */
    void remove(Shop shop, List<ProductId> products, String actor, Instant at) {
        store.transactions().inTransaction(() -> {
            List<Saving> savings = new ArrayList<>();
            List<HistoryEntry> history = new ArrayList<>();
            List<ProductId> forgotten = new ArrayList<>();
            store.catalogue().load(products).values().forEach(state -> {
                history.add(new HistoryEntry(
                        at,
                        actor,
                        Optional.empty(),
                        shop.id(),
                        state.id().orElseThrow(),
                        state.key().text(),
                        Side.LOCAL,
                        "remove",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
                if (state.remoteId().isEmpty()) {
                    forgotten.add(state.id().orElseThrow());
                } else {
                    savings.add(new Saving(
                            FeedImport.removed(state, at), Optional.of(CataloguePort.DROPPED), Optional.empty()));
                }
            });
            store.catalogue().save(savings);
            store.catalogue().remove(forgotten);
            store.records().append(history);
        });
    }

    private static ProductState changed(
            Shop shop,
            ProductState state,
            ProductFields said,
            Instant at,
            FeedTally tally,
            List<HistoryEntry> history,
            String actor) {
        Imported read = FeedImport.imported(state, said, at);
        Imported imported = shop.policy().stock().mode() == StockMode.ADDITIVE && state.link() == Link.ADOPTED
                ? StockSum.imported(state, read, at)
                : read;
        ProductState next = imported.state();
        if (state.remoteId().isPresent() && (state.link() == Link.ORPHAN || state.link() == Link.CANDIDATE)) {
            next = adopted(shop, next, at);
        }
        if (imported.changes().isEmpty() && state.presence().local()) {
            tally.unchanged(1);
        } else {
            tally.changed();
        }
        imported.changes()
                .forEach((path, edit) ->
                        history.add(entry(state.shop(), state, path, edit.before(), edit.after(), at, actor)));
        return next;
    }

    /** A feed listed a product that so far was only in the shop: both sides have it now. */
    private static ProductState adopted(Shop shop, ProductState state, Instant at) {
        return Linking.adopted(state, read(state, at), path -> shop.policy().firstAgreement(path.group()), at);
    }

    /** What the shop was last read to say, as one that is not linked yet. */
    static RemoteProduct read(ProductState orphan, Instant at) {
        return new RemoteProduct(
                orphan.remoteId().orElseThrow(),
                Optional.of(orphan.key()),
                at,
                orphan.remote().fields(),
                Map.of(),
                Digest.of(new byte[0]));
    }

    private static HistoryEntry entry(
            ShopId shop,
            ProductState state,
            FieldPath path,
            Optional<Value> before,
            Optional<Value> after,
            Instant at,
            String actor) {
        return new HistoryEntry(
                at,
                actor,
                Optional.empty(),
                shop,
                state.id().orElseThrow(),
                state.key().text(),
                Side.LOCAL,
                "import",
                Optional.of(path),
                before,
                after);
    }

    private Map<ProductKey, Mark> marks(Shop shop, List<FeedProduct> chunk) {
        return store.catalogue()
                .feedMarks(shop.id(), chunk.stream().map(FeedProduct::key).toList());
    }

    private static boolean repeats(@org.jspecify.annotations.Nullable Mark mark, FeedProduct product) {
        return mark != null && mark.feed().equals(Optional.of(product.raw()));
    }
}
