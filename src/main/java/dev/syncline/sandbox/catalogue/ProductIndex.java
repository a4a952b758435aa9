package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Looks up edited products by what is unique or wanted. Written under the catalogue's lock, read without. */
final class ProductIndex {
    private final ConcurrentHashMap<String, Long> handles = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> customIds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, List<Long>> skus = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Long> variants = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Instant, Long> updated = new ConcurrentSkipListMap<>();

    void add(Product product) {
        long number = product.number();
        handles.put(product.handle(), number);
        updated.put(product.updatedAt(), number);
        for (Metafield metafield : product.metafields()) {
            if (metafield.type().equals("id")) {
                customIds.put(customKey(metafield.namespace(), metafield.key(), metafield.value()), number);
            }
        }
        for (Variant variant : product.variants()) {
            variants.put(variant.id(), number);
            if (!variant.sku().isEmpty()) {
                skus.merge(skuKey(variant.sku()), List.of(number), ProductIndex::union);
            }
        }
    }

    /** Forgets what the product no longer has; what it keeps stays findable throughout. */
    void remove(Product before, Optional<Product> after) {
        long number = before.number();
        Product now = after.orElse(null);
        if (now == null || !now.handle().equals(before.handle())) {
            handles.remove(before.handle(), number);
        }
        if (now == null || !now.updatedAt().equals(before.updatedAt())) {
            updated.remove(before.updatedAt(), number);
        }
        Set<String> keptIds = new HashSet<>();
        Set<String> keptSkus = new HashSet<>();
        Set<Long> keptVariants = new HashSet<>();
        if (now != null) {
            now.metafields().forEach(kept -> keptIds.add(customKey(kept.namespace(), kept.key(), kept.value())));
            now.variants().forEach(kept -> {
                keptSkus.add(skuKey(kept.sku()));
                keptVariants.add(kept.id());
            });
        }
        for (Metafield metafield : before.metafields()) {
            String key = customKey(metafield.namespace(), metafield.key(), metafield.value());
            if (!keptIds.contains(key)) {
                customIds.remove(key, number);
            }
        }
        for (Variant variant : before.variants()) {
            if (!keptVariants.contains(variant.id())) {
                variants.remove(variant.id(), number);
            }
            String sku = skuKey(variant.sku());
            if (!sku.isEmpty() && !keptSkus.contains(sku)) {
                skus.computeIfPresent(sku, (key, numbers) -> without(numbers, number));
            }
        }
    }

    OptionalLong byHandle(String handle) {
        return optional(handles.get(handle));
    }

    OptionalLong byCustomId(String namespace, String key, String value) {
        return optional(customIds.get(customKey(namespace, key, value)));
    }

    OptionalLong byVariant(long variant) {
        return optional(variants.get(variant));
    }

    List<Long> bySku(String sku) {
        return skus.getOrDefault(skuKey(sku), List.of());
    }

    Collection<Long> updatedSince(Instant since) {
        return updated.tailMap(since, true).values();
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static String skuKey(String sku) {
        return sku.toLowerCase(Locale.ROOT);
    }

    private static String customKey(String namespace, String key, String value) {
        return namespace + '\n' + key + '\n' + value;
    }

    private static List<Long> union(List<Long> some, List<Long> more) {
        if (some.containsAll(more)) {
            return some;
        }
        List<Long> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static @Nullable List<Long> without(List<Long> numbers, long number) {
        List<Long> rest = new ArrayList<>(numbers);
        rest.remove(Long.valueOf(number));
        return rest.isEmpty() ? null : List.copyOf(rest);
    }
}
