package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Import is a comparison: the feed changes a local value only where its own value changed since it was last read, so that
 * its repetition reverts nothing that was pulled, decided or undone meanwhile.
 */
public final class FeedImport {
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);
    private static final Value ARCHIVED = Value.text("ARCHIVED");

    private FeedImport() {}

    /**
     * The product once the feed says {@code said}. A field that it does not carry is left alone; a variant that it carried
     * and no longer lists is removed.
     */
    public static Imported imported(ProductState known, ProductFields said, Instant at) {
        ProductFields before = known.local().fields();
        Reading reading = new Reading(known, VariantAlignment.aligned(said, feedSaid(known)));
        reading.takeNews();
        reading.removeVariants();
        ProductFields after = before.with(reading.local);
        ProductState state = known.withLocal(LocalEdit.moved(known, after, at))
                .withFeed(new FeedSaid(reading.differing, reading.sources));
        TreeMap<FieldPath, FieldEdit> changes = new TreeMap<>();
        reading.local.forEach((path, value) -> {
            if (!Canonical.same(path, before.get(path), value)) {
                changes.put(path, new FieldEdit(before.get(path), value));
            }
        });
        return new Imported(known.presence().local() ? state : returned(state, at), changes);
    }

    /**
     * The product once the feed no longer lists it. A product that the feed never brought (pulled from the shop, or kept
     * by a person after the feed dropped it) stays as it is.
     */
    public static ProductState removed(ProductState known, Instant at) {
        if (!known.presence().local() || feedSaid(known).isEmpty()) {
            return known;
        }
        Presence was = known.presence();
        return known.withFeed(silent(known)).withPresence(new Presence(false, was.remote(), was.agreed()));
    }

    /** What is known of a feed that says nothing of a product, whatever the local side says. */
    static FeedSaid silent(ProductState state) {
        TreeMap<FieldPath, Optional<Value>> nothing = new TreeMap<>();
        state.local().fields().paths().forEach(path -> nothing.put(path, Optional.empty()));
        Map<FieldPath, ValueSource> sources = new HashMap<>(state.feed().sources());
        sources.keySet().retainAll(nothing.keySet());
        return new FeedSaid(nothing, sources);
    }

    /** All that the feed said last. */
    static ProductFields feedSaid(ProductState state) {
        return state.feed().differing().isEmpty()
                ? state.local().fields()
                : state.local().fields().with(state.feed().differing());
    }

    /** A product that was gone from the feed and is listed again; one that we archived for it becomes active again. */
    static ProductState returned(ProductState state, Instant at) {
        Presence was = state.presence();
        boolean tombstone = state.link() == Link.ADOPTED && was.remote() && !was.agreed();
        ProductState back = state.withPresence(new Presence(true, was.remote(), was.agreed() || tombstone));
        Optional<Value> remote = state.remote().fields().get(STATUS);
        if (!tombstone || !Canonical.same(STATUS, remote, Optional.of(ARCHIVED))) {
            return back;
        }
        if (back.local().fields().get(STATUS).isEmpty()) {
            back = LocalEdit.set(back, STATUS, Optional.of(Value.text("ACTIVE")), ValueSource.RULE, at);
        }
        TreeMap<FieldPath, Departure> departures = new TreeMap<>(back.local().departures());
        departures.putIfAbsent(STATUS, Departure.at(remote, at));
        return back.withLocal(new Replica(back.local().fields(), departures));
    }

    /** One reading of the feed against what is known. */
    private static final class Reading {
        private final ProductState known;
        private final ProductFields said;
        private final Map<FieldPath, Optional<Value>> local = new TreeMap<>();
        private final TreeMap<FieldPath, Optional<Value>> differing;
        private final Map<FieldPath, ValueSource> sources;

        Reading(ProductState known, ProductFields said) {
            this.known = known;
            this.said = said;
            differing = new TreeMap<>(known.feed().differing());
            sources = new HashMap<>(known.feed().sources());
        }

        void takeNews() {
            said.values().forEach((path, value) -> {
                Optional<Value> now = Optional.of(value);
                if (removedByOthers(path)) {
                    differing.put(path, now);
                } else if (!Canonical.same(path, lastSaid(path), now)) {
                    local.put(path, now);
                    differing.remove(path);
                    sources.remove(path);
                } else if (!differing.containsKey(path) && !lastSaid(path).equals(now)) {
                    // The same, perhaps written otherwise.
                    local.put(path, now);
                }
            });
        }

        void removeVariants() {
            if (said.variants().isEmpty()) {
                return;
            }
            ProductFields before = feedSaid(known);
            for (var variant : before.variants()) {
                if (!Variants.has(said, variant)) {
                    for (FieldPath path : Variants.paths(known, variant)) {
                        if (known.local().fields().values().containsKey(path)) {
                            local.put(path, Optional.empty());
                        }
                        differing.remove(path);
                        sources.remove(path);
                    }
                    differing.keySet().removeIf(path -> path.variant().equals(Optional.of(variant)));
                }
            }
        }

        /** Whether the field's variant was removed by a person or in the shop, which the feed repeating it does not revert. */
        private boolean removedByOthers(FieldPath path) {
            if (path.variant().isEmpty()) {
                return false;
            }
            FieldPath choices = FieldPath.of(path.variant().get(), Field.CHOICES);
            return differing.containsKey(choices)
                    && !known.local().fields().values().containsKey(choices)
                    && lastSaid(choices).isPresent();
        }

        private Optional<Value> lastSaid(FieldPath path) {
            return known.feed().said(path, known.local().fields());
        }
    }
}
