package dev.syncline.service.grid;

import dev.syncline.model.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What waiting conflicts can be filtered by, with how many each choice leaves; the most frequent first.
 *
 * @param fields by field
 * @param vendors by vendor; products without one are not counted
 * @param categories by product type; products without one are not counted
 * @param rules by what left it to a person, as its sentence is stored
 */
public record ConflictFacets(
        Map<Field, Long> fields, Map<String, Long> vendors, Map<String, Long> categories, Map<String, Long> rules) {
    public ConflictFacets {
        fields = ordered(fields);
        vendors = ordered(vendors);
        categories = ordered(categories);
        rules = ordered(rules);
    }

    private static <K> Map<K, Long> ordered(Map<K, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
