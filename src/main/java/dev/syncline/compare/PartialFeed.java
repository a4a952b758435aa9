package dev.syncline.compare;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A feed that does not say all of a product, because rows of it could not be read or only some were sent: what it leaves
 * out is what it said last, so that a variant is not taken away for a bad row.
 */
public final class PartialFeed {
    private PartialFeed() {}

    /** All that the feed can be taken to say of a known product of which it says {@code said}. */
    public static ProductFields completed(ProductState known, ProductFields said) {
        ProductFields before = FeedImport.feedSaid(known);
        List<VariantKey> missing = before.variants().stream()
                .filter(variant -> !Variants.has(said, variant))
                .toList();
        if (missing.isEmpty()) {
            return said;
        }
        TreeMap<FieldPath, Value> all = new TreeMap<>(before.values());
        boolean alike = names(before).equals(names(said));
        long last = before.variants().size();
        for (VariantKey variant : said.variants()) {
            boolean knownVariant = Variants.has(before, variant);
            if (!knownVariant && !alike) {
                // It cannot be placed among options that it does not have; the whole product will tell.
                continue;
            }
            last += knownVariant ? 0 : 1;
            for (FieldPath path : said.paths()) {
                if (path.variant().equals(Optional.of(variant)) && isTaken(path, knownVariant, alike)) {
                    all.put(path, said.get(path).orElseThrow());
                }
            }
            if (!knownVariant) {
                all.put(FieldPath.of(variant, Field.POSITION), new Value.Whole(last));
            }
        }
        if (alike) {
            all.put(FieldPath.of(Field.OPTIONS), new Value.Options(options(before, said)));
        }
        return new ProductFields(all);
    }

    /** A known variant keeps its place, and where options are others also its choices. */
    private static boolean isTaken(FieldPath path, boolean knownVariant, boolean alike) {
        return !knownVariant || (path.field() != Field.POSITION && (alike || path.field() != Field.CHOICES));
    }

    private static List<String> names(ProductFields fields) {
        return given(fields).stream().map(ProductOption::name).toList();
    }

    private static List<ProductOption> given(ProductFields fields) {
        return fields.get(Field.OPTIONS).orElse(null) instanceof Value.Options(var options) ? options : List.of();
    }

    /** The options of both, values in the order of their first appearance. */
    private static List<ProductOption> options(ProductFields before, ProductFields said) {
        List<ProductOption> first = given(before);
        List<ProductOption> second = given(said);
        return java.util.stream.IntStream.range(0, first.size())
                .mapToObj(i -> {
                    Set<String> values = new LinkedHashSet<>(first.get(i).values());
                    values.addAll(second.get(i).values());
                    return new ProductOption(first.get(i).name(), List.copyOf(values));
                })
                .toList();
    }
}
