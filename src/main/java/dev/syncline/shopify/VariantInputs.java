package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variant's values as the input types for variants want them, which agree in all that is written here. */
final class VariantInputs {
    private final List<String> options;
    private final Map<String, @Nullable Object> variant = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> item = new LinkedHashMap<>();

    /** {@code options}: the names of the product's options in order. */
    VariantInputs(List<String> options) {
        this.options = options;
    }

    /** Adds one value; false where the field is no attribute that this client writes. */
    boolean put(FieldPath path, Optional<Value> wanted) {
        switch (path.field()) {
            case CHOICES -> variant.put("optionValues", choices(Inputs.texts(path, wanted), path));
            case PRICE -> variant.put("price", Inputs.money(path, wanted));
            case COMPARE_AT_PRICE -> variant.put("compareAtPrice", Inputs.money(path, wanted));
            case BARCODE -> variant.put("barcode", Inputs.text(path, wanted));
            case TAXABLE -> variant.put("taxable", Inputs.flag(path, wanted));
            case POLICY -> variant.put("inventoryPolicy", Inputs.identifier(path, wanted));
            case SKU -> item.put("sku", Inputs.text(path, wanted));
            case COST -> item.put("cost", Inputs.money(path, wanted));
            case TRACKED -> item.put("tracked", Inputs.flag(path, wanted));
            case REQUIRES_SHIPPING -> item.put("requiresShipping", Inputs.flag(path, wanted));
            case COUNTRY_CODE -> item.put("countryCodeOfOrigin", Inputs.identifier(path, wanted));
            case HS_CODE -> item.put("harmonizedSystemCode", Inputs.identifier(path, wanted));
            case WEIGHT -> {
                Map<String, @Nullable Object> measurement = new LinkedHashMap<>();
                measurement.put("weight", Inputs.weight(path, wanted));
                item.put("measurement", measurement);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void put(String name, Object value) {
        variant.put(name, value);
    }

    /** The input object. */
    Map<String, @Nullable Object> input() {
        if (!item.isEmpty()) {
            variant.put("inventoryItem", item);
        }
        return variant;
    }

    private List<Map<String, String>> choices(List<String> choices, FieldPath path) {
        if (choices.size() != options.size()) {
            throw new Unwritable(ShopSentences.choices(path, choices.size(), options.size()));
        }
        List<Map<String, String>> values = new ArrayList<>();
        for (int index = 0; index < choices.size(); index++) {
            values.add(Map.of("optionName", options.get(index), "name", choices.get(index)));
        }
        return values;
    }

    /** Whether a field is an attribute of a variant that may be left out without saying so: it is written by others. */
    static boolean elsewhere(Field field) {
        return field == Field.POSITION || field == Field.AVAILABLE;
    }
}
