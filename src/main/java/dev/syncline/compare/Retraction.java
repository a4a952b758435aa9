package dev.syncline.compare;

import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a decision changed of a product, and nothing else: enough to take it back as long as nothing else changed that.
 *
 * @param before the changed parts as they were
 * @param after the changed parts as the decision left them
 */
public record Retraction(Part before, Part after) {
    /**
     * A part of a product's state: some fields of both sides with their bases, what the feed said of them, and the link.
     */
    public record Part(
            Link link, Optional<RemoteId> remoteId, Presence presence, Replica local, Replica remote, FeedSaid feed) {
        private static Part of(ProductState state, Set<FieldPath> paths) {
            return new Part(
                    state.link(),
                    state.remoteId(),
                    state.presence(),
                    cut(state.local(), paths),
                    cut(state.remote(), paths),
                    new FeedSaid(
                            only(state.feed().differing(), paths),
                            only(state.feed().sources(), paths)));
        }

        private Set<FieldPath> paths() {
            Set<FieldPath> paths = new TreeSet<>(local.fields().paths());
            paths.addAll(remote.fields().paths());
            paths.addAll(local.departures().keySet());
            paths.addAll(remote.departures().keySet());
            paths.addAll(feed.differing().keySet());
            paths.addAll(feed.sources().keySet());
            return paths;
        }
    }

    /** What lies between two states of one product. */
    public static Retraction of(ProductState before, ProductState after) {
        Set<FieldPath> moved = new TreeSet<>();
        differing(
                moved, before.local().fields().values(), after.local().fields().values());
        differing(
                moved,
                before.remote().fields().values(),
                after.remote().fields().values());
        differing(moved, before.local().departures(), after.local().departures());
        differing(moved, before.remote().departures(), after.remote().departures());
        differing(moved, before.feed().differing(), after.feed().differing());
        differing(moved, before.feed().sources(), after.feed().sources());
        return new Retraction(Part.of(before, moved), Part.of(after, moved));
    }

    /** The product as if the decision had not been made; empty where what it changed was written or changed since. */
    public Optional<ProductState> takenBack(ProductState now) {
        Set<FieldPath> paths = paths();
        if (!Part.of(now, paths).equals(after)) {
            return Optional.empty();
        }
        return Optional.of(now.withLink(before.link(), before.remoteId())
                .withPresence(before.presence())
                .withLocal(put(now.local(), before.local(), paths))
                .withRemote(put(now.remote(), before.remote(), paths))
                .withFeed(put(now.feed(), before.feed(), paths)));
    }

    /** Whether something of the decision is still to be written to the shop, as far as the product says. */
    public boolean owes(ProductState now) {
        boolean oneSided = after.presence().local() != after.presence().remote()
                && after.link() != Link.IGNORED
                && now.presence().equals(after.presence())
                && now.link() == after.link();
        return oneSided || after.local().departures().keySet().stream().anyMatch(now.local()::changed);
    }

    private Set<FieldPath> paths() {
        Set<FieldPath> paths = before.paths();
        paths.addAll(after.paths());
        return paths;
    }

    private static <T> void differing(Set<FieldPath> moved, Map<FieldPath, T> one, Map<FieldPath, T> other) {
        Set<FieldPath> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> Objects.equals(one.get(path), other.get(path)));
        moved.addAll(paths);
    }

    private static Replica cut(Replica side, Set<FieldPath> paths) {
        return new Replica(ProductFields.of(only(side.fields().values(), paths)), only(side.departures(), paths));
    }

    private static <T> TreeMap<FieldPath, T> only(Map<FieldPath, T> map, Set<FieldPath> paths) {
        TreeMap<FieldPath, T> some = new TreeMap<>();
        for (FieldPath path : paths) {
            T value = map.get(path);
            if (value != null) {
                some.put(path, value);
            }
        }
        return some;
    }

    private static Replica put(Replica now, Replica part, Set<FieldPath> paths) {
        Map<FieldPath, Optional<Value>> values = new TreeMap<>();
        paths.forEach(path -> values.put(path, part.fields().get(path)));
        TreeMap<FieldPath, Departure> departures = new TreeMap<>(now.departures());
        departures.keySet().removeAll(paths);
        departures.putAll(part.departures());
        return new Replica(now.fields().with(values), departures);
    }

    private static FeedSaid put(FeedSaid now, FeedSaid part, Set<FieldPath> paths) {
        TreeMap<FieldPath, Optional<Value>> differing = new TreeMap<>(now.differing());
        differing.keySet().removeAll(paths);
        differing.putAll(part.differing());
        Map<FieldPath, ValueSource> sources = new HashMap<>(now.sources());
        sources.keySet().removeAll(paths);
        sources.putAll(part.sources());
        return new FeedSaid(differing, sources);
    }
}
