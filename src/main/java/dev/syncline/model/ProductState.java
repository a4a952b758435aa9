package dev.syncline.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is known of one product in one shop: both sides with their bases, what the feed last said, and the link.
 *
 * @param id its number in the store; empty until it is stored
 * @param shop the shop
 * @param key the supplier's key
 * @param link how it stands to a shop product
 * @param remoteId the shop product, where linked or an orphan
 * @param local the supplier's and people's side
 * @param remote the shop's side
 * @param feed what the feed last said: fields as it said them where they still equal the local ones, departures else
 * @param presence on which sides the product itself is there
 */
public record ProductState(
        Optional<ProductId> id,
        ShopId shop,
        ProductKey key,
        Link link,
        Optional<RemoteId> remoteId,
        Replica local,
        Replica remote,
        FeedSaid feed,
        Presence presence) {

    /** The groups in which either side left the base. */
    public Set<FieldGroup> dirtyGroups() {
        EnumSet<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
        groups.addAll(local.dirtyGroups());
        groups.addAll(remote.dirtyGroups());
        return groups;
    }

    /**
     * Whether a sync may have something to do about its fields: the shop changed one, or the local side one that is
     * written to the shop. What is not written yet departs for good, and must not make every sync compare it again.
     */
    public boolean isMoved() {
        return !remote.departures().isEmpty()
                || local.departures().keySet().stream().anyMatch(this::isDue);
    }

    /** Whether a sync writes a field of this product: one that it always writes, or a handle that a person asked for. */
    public boolean isDue(FieldPath path) {
        return path.field().isSynced() || (path.field() == Field.HANDLE && isRequested(path));
    }

    /** Whether the local value is what a person wanted, and not what the feed, the shop or a rule said. */
    public boolean isRequested(FieldPath path) {
        ValueSource source = feed.sources().get(path);
        return source == ValueSource.PERSON || source == ValueSource.UNDO;
    }

    public ProductState withId(Optional<ProductId> known) {
        return new ProductState(known, shop, key, link, remoteId, local, remote, feed, presence);
    }

    public ProductState withLocal(Replica changed) {
        return new ProductState(id, shop, key, link, remoteId, changed, remote, feed, presence);
    }

    public ProductState withRemote(Replica changed) {
        return new ProductState(id, shop, key, link, remoteId, local, changed, feed, presence);
    }

    public ProductState withFeed(FeedSaid changed) {
        return new ProductState(id, shop, key, link, remoteId, local, remote, changed, presence);
    }

    public ProductState withPresence(Presence changed) {
        return new ProductState(id, shop, key, link, remoteId, local, remote, feed, changed);
    }

    public ProductState withLink(Link changed, Optional<RemoteId> changedId) {
        return new ProductState(id, shop, key, changed, changedId, local, remote, feed, presence);
    }

    /** The base of both sides settled in these fields. */
    public ProductState settled(Iterable<FieldPath> paths) {
        TreeMap<FieldPath, Departure> localRest = new TreeMap<>(local.departures());
        TreeMap<FieldPath, Departure> remoteRest = new TreeMap<>(remote.departures());
        for (FieldPath path : paths) {
            localRest.remove(path);
            remoteRest.remove(path);
        }
        return withLocal(new Replica(local.fields(), localRest)).withRemote(new Replica(remote.fields(), remoteRest));
    }

    /** A product that a feed brought for the first time. */
    public static ProductState fromFeed(ShopId shop, ProductKey key, ProductFields fields) {
        return new ProductState(
                Optional.empty(),
                shop,
                key,
                Link.UNLINKED,
                Optional.empty(),
                Replica.agreed(fields),
                Replica.NONE,
                FeedSaid.SAME,
                new Presence(true, false, false));
    }
}
