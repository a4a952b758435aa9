package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Replica;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** First agreements: how a catalogue product and a shop product become one. */
public final class Linking {
    private Linking() {}

    /**
     * A product that both sides have already, linked. What a side does not carry is not managed, so it is agreed as it
     * is whatever the treatment.
     *
     * @param state the product, not linked
     * @param remote the shop's product
     * @param treatment how a difference in a field is treated
     */
    public static ProductState adopted(
            ProductState state, RemoteProduct remote, Function<FieldPath, FirstAgreement> treatment, Instant at) {
        ProductFields local = state.local().fields();
        ProductFields shop = VariantAlignment.aligned(remote, state).fields();
        Map<FieldPath, Departure> localDepartures = new TreeMap<>();
        Map<FieldPath, Departure> remoteDepartures = new TreeMap<>();
        for (FieldPath path : differing(local, shop)) {
            Optional<Value> ours = local.get(path);
            Optional<Value> theirs = shop.get(path);
            // A base that says what the other side says makes this side the one that changed.
            switch (treatment.apply(path)) {
                case ACCEPT -> {
                    // Agreed as different.
                }
                case SUPPLIER -> {
                    if (ours.isPresent()) {
                        localDepartures.put(path, Departure.at(theirs, at));
                    }
                }
                case SHOP -> {
                    if (theirs.isPresent()) {
                        remoteDepartures.put(path, Departure.at(ours, at));
                    }
                }
                case ASK -> {
                    if (ours.isPresent()) {
                        localDepartures.put(path, Departure.at(theirs, at));
                        remoteDepartures.put(path, Departure.at(ours, at));
                    }
                }
            }
        }
        return state.withLocal(new Replica(local, new TreeMap<>(localDepartures)))
                .withRemote(new Replica(shop, new TreeMap<>(remoteDepartures)))
                .withLink(Link.ADOPTED, Optional.of(remote.id()))
                .withPresence(new Presence(state.presence().local(), true, true));
    }

    /**
     * A product that we created in the shop, linked. What was written is settled with what the shop made of it; local
     * values that were not written wait as local changes; what the shop added by itself is agreed.
     *
     * @param state the product as it is now; its local side may have moved since the write was planned
     * @param written what was sent
     */
    public static ProductState created(
            ProductState state, RemoteProduct returned, List<FieldWrite> written, Instant at) {
        ProductFields local = state.local().fields();
        ProductFields shop = VariantAlignment.aligned(returned, state).fields();
        Map<FieldPath, Optional<Value>> sent = new HashMap<>();
        written.forEach(write -> sent.put(write.path(), write.wanted()));
        TreeMap<FieldPath, Departure> waiting = new TreeMap<>();
        Set<FieldPath> paths = new TreeSet<>(local.paths());
        paths.addAll(sent.keySet());
        for (FieldPath path : paths) {
            Optional<Value> ours = local.get(path);
            Optional<Value> agreed = sent.getOrDefault(path, Optional.empty());
            boolean settled = sent.containsKey(path)
                    ? Canonical.same(path, agreed, ours)
                    : Canonical.same(path, ours, shop.get(path));
            if (!settled) {
                waiting.put(path, Departure.at(agreed, at));
            }
        }
        return state.withLocal(new Replica(local, waiting))
                .withRemote(new Replica(shop, new TreeMap<>(Settlement.movedOn(written, shop, at))))
                .withLink(Link.ADOPTED, Optional.of(returned.id()))
                .withPresence(new Presence(state.presence().local(), true, true));
    }

    /** A product that is only in the shop. */
    public static ProductState orphan(ShopId shop, RemoteProduct remote, ProductKey key) {
        return new ProductState(
                Optional.empty(),
                shop,
                key,
                Link.ORPHAN,
                Optional.of(remote.id()),
                Replica.NONE,
                Replica.agreed(remote.fields()),
                FeedSaid.SAME,
                new Presence(false, true, false));
    }

    /** A product that was only in the shop, taken into the catalogue. The feed does not carry it. */
    public static ProductState pulledOrphan(ProductState state) {
        ProductFields shop = state.remote().fields();
        Map<FieldPath, ValueSource> sources = new HashMap<>();
        shop.paths().forEach(path -> sources.put(path, ValueSource.SHOP));
        ProductState pulled = state.withLocal(Replica.agreed(shop)).withRemote(Replica.agreed(shop));
        FeedSaid silent = FeedImport.silent(pulled);
        return pulled.withFeed(new FeedSaid(silent.differing(), sources))
                .withLink(Link.ADOPTED, state.remoteId())
                .withPresence(new Presence(true, true, true));
    }

    private static Set<FieldPath> differing(ProductFields a, ProductFields b) {
        Set<FieldPath> paths = new TreeSet<>(a.paths());
        paths.addAll(b.paths());
        paths.removeIf(path -> Canonical.same(path, a.get(path), b.get(path)));
        return paths;
    }
}
