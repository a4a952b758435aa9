package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
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

/** Changes of the local side that the feed did not make. What the feed said stays known, so that its repetition reverts nothing. */
public final class LocalEdit {
    private LocalEdit() {}

    /** The state with one local value set, or taken out where {@code value} is empty. */
    public static ProductState set(
            ProductState state, FieldPath path, Optional<Value> value, ValueSource source, Instant at) {
        return set(state, Map.of(path, value), source, at);
    }

    /** The state with several local values set or taken out. */
    public static ProductState set(
            ProductState state, Map<FieldPath, Optional<Value>> values, ValueSource source, Instant at) {
        TreeMap<FieldPath, Optional<Value>> differing =
                new TreeMap<>(state.feed().differing());
        Map<FieldPath, ValueSource> sources = new HashMap<>(state.feed().sources());
        values.forEach((path, value) -> {
            Optional<Value> said = state.feed().said(path, state.local().fields());
            if (Canonical.same(path, said, value)) {
                differing.remove(path);
                sources.remove(path);
            } else {
                differing.put(path, said);
                sources.put(path, source);
            }
        });
        ProductFields fields = state.local().fields().with(values);
        return state.withLocal(moved(state, fields, at)).withFeed(new FeedSaid(differing, sources));
    }

    /** The local side once it says {@code fields}. Only what is linked has a base to depart from. */
    static Replica moved(ProductState state, ProductFields fields, Instant at) {
        return state.link() == Link.ADOPTED ? Movement.moved(state.local(), fields, at, at) : Replica.agreed(fields);
    }
}
