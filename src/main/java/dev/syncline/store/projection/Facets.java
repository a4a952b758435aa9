package dev.syncline.store.projection;

import dev.syncline.model.Field;
import dev.syncline.service.grid.ConflictFacets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up what conflicts can be filtered by from groups of those alike. */
final class Facets {
    private final Map<Field, Long> fields = new HashMap<>();
    private final Map<String, Long> vendors = new HashMap<>();
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<String, Long> rules = new HashMap<>();

    /** Adds a group; returns how many conflicts it is of. */
    long add(String field, Optional<String> vendor, Optional<String> category, String rule, long number) {
        fields.merge(Field.valueOf(field), number, Long::sum);
        vendor.ifPresent(name -> vendors.merge(name, number, Long::sum));
        category.ifPresent(name -> categories.merge(name, number, Long::sum));
        rules.merge(rule, number, Long::sum);
        return number;
    }

    ConflictFacets made() {
        return new ConflictFacets(ordered(fields), ordered(vendors), ordered(categories), ordered(rules));
    }

    /** The most frequent first, equal ones by name. */
    private static <K> Map<K, Long> ordered(Map<K, Long> counts) {
        Map<K, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
