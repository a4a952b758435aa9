package dev.syncline.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the feed said last, kept only where the local side says something else by now, and where such local values came
 * from.
 *
 * @param differing what the feed said, by field, where it differs from the local side; empty for "did not carry it"
 * @param sources where local values came from that are not the feed's
 */
public record FeedSaid(SortedMap<FieldPath, Optional<Value>> differing, Map<FieldPath, ValueSource> sources) {
    /** The feed said just what the local side says. */
    public static final FeedSaid SAME = new FeedSaid(new TreeMap<>(), Map.of());

    public FeedSaid {
        differing = Collections.unmodifiableSortedMap(new TreeMap<>(differing));
        sources = Map.copyOf(sources);
    }

    /** What the feed said last in a field, given what the local side says now. */
    public Optional<Value> said(FieldPath path, ProductFields local) {
        Optional<Value> other = differing.get(path);
        return other == null ? local.get(path) : other;
    }
}
