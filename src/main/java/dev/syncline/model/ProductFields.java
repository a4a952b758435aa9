package dev.syncline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product as one side sees it: its values by path, in the order of the paths. Immutable. A path without an entry is a
 * field that the side does not carry.
 *
 * @param values the values by path
 */
public record ProductFields(SortedMap<FieldPath, Value> values) {
    /** A product of which a side carries nothing. */
    public static final ProductFields NONE = new ProductFields(new TreeMap<>());

    public ProductFields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Collects these values. */
    public static ProductFields of(Map<FieldPath, Value> values) {
        return new ProductFields(new TreeMap<>(values));
    }

    /** The value at a path, empty where this side does not carry the field. */
    public Optional<Value> get(FieldPath path) {
        return Optional.ofNullable(values.get(path));
    }

    /** The value of a product's own field. */
    public Optional<Value> get(Field field) {
        return get(FieldPath.of(field));
    }

    /** The text of a product's own field, empty where it is absent or no text. */
    public Optional<String> text(Field field) {
        return values.get(FieldPath.of(field)) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The text of a variant's field, empty where it is absent or no text. */
    public Optional<String> text(VariantKey variant, Field field) {
        return values.get(FieldPath.of(variant, field)) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether this side carries nothing. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The paths that this side carries. */
    public Set<FieldPath> paths() {
        return values.keySet();
    }

    /** The paths of the fields that a shop is read for only on demand. */
    public List<FieldPath> onDemand() {
        List<FieldPath> paths = new ArrayList<>(4);
        for (FieldPath path : values.keySet()) {
            // A product's own fields come first; variants may be many.
            if (path.variant().isPresent()) {
                break;
            }
            if (path.field().isOnDemand()) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The variants that exist on this side, by position, then key. */
    public List<VariantKey> variants() {
        Map<VariantKey, Long> positions = new HashMap<>();
        values.forEach((path, value) -> {
            if (path.field() == Field.CHOICES) {
                VariantKey key = path.variant().orElseThrow();
                Value position = values.get(FieldPath.of(key, Field.POSITION));
                positions.put(key, position instanceof Value.Whole(long number) ? number : Long.MAX_VALUE);
            }
        });
        List<VariantKey> keys = new ArrayList<>(positions.keySet());
        keys.sort(Comparator.comparing((VariantKey key) -> positions.getOrDefault(key, Long.MAX_VALUE))
                .thenComparing(key -> key));
        return keys;
    }

    /** The SKUs of the variants, in order, without doubles. */
    public Set<Sku> skus() {
        Set<Sku> skus = new LinkedHashSet<>();
        for (VariantKey variant : variants()) {
            text(variant, Field.SKU).filter(sku -> !sku.isBlank()).map(Sku::of).ifPresent(skus::add);
        }
        return skus;
    }

    /** These fields with one value set, or taken out where {@code value} is empty. */
    public ProductFields with(FieldPath path, Optional<Value> value) {
        TreeMap<FieldPath, Value> changed = new TreeMap<>(values);
        value.ifPresentOrElse(present -> changed.put(path, present), () -> changed.remove(path));
        return new ProductFields(changed);
    }

    /** These fields with several values set or taken out. */
    public ProductFields with(Map<FieldPath, Optional<Value>> changes) {
        TreeMap<FieldPath, Value> changed = new TreeMap<>(values);
        changes.forEach((path, value) ->
                value.ifPresentOrElse(present -> changed.put(path, present), () -> changed.remove(path)));
        return new ProductFields(changed);
    }
}
