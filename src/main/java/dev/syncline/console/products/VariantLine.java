package dev.syncline.console.products;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One variant on both sides.
 *
 * @param key how paths name it
 * @param here whether the catalogue has it
 * @param there whether the shop has it
 * @param fields its fields, its stock by location left out
 * @param stockHere what the catalogue has of it in all locations; empty where it does not say
 * @param stockThere what the shop has of it
 */
record VariantLine(
        VariantKey key,
        boolean here,
        boolean there,
        Map<Field, FieldLine> fields,
        Optional<Long> stockHere,
        Optional<Long> stockThere) {
    VariantLine {
        fields = Map.copyOf(fields);
    }

    /** The variants of a product in the order of the catalogue, then those that only the shop has. */
    static List<VariantLine> of(ProductState state) {
        Set<VariantKey> keys = new LinkedHashSet<>(state.local().fields().variants());
        keys.addAll(state.remote().fields().variants());
        TreeMap<VariantKey, Map<Field, FieldLine>> fields = new TreeMap<>();
        for (Map<FieldPath, Value> side :
                List.of(state.local().fields().values(), state.remote().fields().values())) {
            for (FieldPath path : side.keySet()) {
                if (path.variant().isPresent() && path.field() != Field.AVAILABLE) {
                    fields.computeIfAbsent(path.variant().get(), key -> new TreeMap<>())
                            .put(path.field(), FieldLine.of(state, path));
                }
            }
        }
        return keys.stream()
                .map(key -> of(state, key, fields.getOrDefault(key, Map.of())))
                .toList();
    }

    private static VariantLine of(ProductState state, VariantKey key, Map<Field, FieldLine> fields) {
        FieldPath choices = FieldPath.of(key, Field.CHOICES);
        return new VariantLine(
                key,
                state.local().fields().get(choices).isPresent(),
                state.remote().fields().get(choices).isPresent(),
                fields,
                stock(state.local().fields().values(), key),
                stock(state.remote().fields().values(), key));
    }

    private static Optional<Long> stock(Map<FieldPath, Value> side, VariantKey key) {
        List<Long> all = side.entrySet().stream()
                .filter(entry -> entry.getKey().field() == Field.AVAILABLE
                        && entry.getKey().variant().equals(Optional.of(key)))
                .flatMap(entry -> entry.getValue() instanceof Value.Whole(long number)
                        ? java.util.stream.Stream.of(number)
                        : java.util.stream.Stream.empty())
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().mapToLong(Long::longValue).sum());
    }

    /** The field on both sides; empty where neither has it. */
    Optional<FieldLine> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Whether anything of it left what was agreed. */
    boolean differs() {
        return here != there || fields.values().stream().anyMatch(FieldLine::differs);
    }
}
