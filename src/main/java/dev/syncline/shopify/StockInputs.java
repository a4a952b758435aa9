package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first stock of a variant that is made, in the words of the two inputs that make variants. */
enum StockInputs {
    /** Of a product that is made with its variants. */
    WITH_PRODUCT,
    /** Of a variant that is added to a product. */
    ADDED;

    /** Adds the stock among a new variant's fields; one whose stock is known is tracked, unless that is said otherwise. */
    void put(Map<String, @Nullable Object> variant, Map<FieldPath, Optional<Value>> fields, ShopLocations locations) {
        List<Map<String, Object>> quantities = new ArrayList<>();
        boolean told = false;
        for (Map.Entry<FieldPath, Optional<Value>> field : fields.entrySet()) {
            FieldPath path = field.getKey();
            told |= path.field() == Field.TRACKED;
            if (path.field() == Field.AVAILABLE && field.getValue().isPresent()) {
                String location =
                        locations.required(path.qualifier().orElseThrow()).id();
                quantities.add(input(location, Inputs.whole(path, field.getValue())));
            }
        }
        if (quantities.isEmpty()) {
            return;
        }
        variant.put("inventoryQuantities", quantities);
        if (!told) {
            track(variant);
        }
    }

    private Map<String, Object> input(String location, int quantity) {
        return switch (this) {
            case WITH_PRODUCT -> Map.of("locationId", location, "name", "available", "quantity", quantity);
            case ADDED -> Map.of("locationId", location, "availableQuantity", quantity);
        };
    }

    private static void track(Map<String, @Nullable Object> variant) {
        if (variant.get("inventoryItem") instanceof Map<?, ?> item) {
            Map<String, @Nullable Object> tracked = new java.util.LinkedHashMap<>();
            item.forEach((name, value) -> tracked.put(String.valueOf(name), value));
            tracked.put("tracked", true);
            variant.put("inventoryItem", tracked);
        } else {
            variant.put("inventoryItem", Map.of("tracked", true));
        }
    }
}
