package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product's own values as ProductUpdateInput and ProductSetInput want them. */
final class ProductInputs {
    private final Map<String, @Nullable Object> product = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> seo = new LinkedHashMap<>();

    /** Adds one value; false where the field is none of the product's own that this client writes. */
    boolean put(FieldPath path, Optional<Value> wanted) {
        switch (path.field()) {
            case TITLE, DESCRIPTION_HTML, VENDOR, PRODUCT_TYPE ->
                product.put(path.field().fieldName(), Inputs.text(path, wanted));
            case HANDLE -> product.put("handle", Inputs.text(path, wanted));
            case TEMPLATE_SUFFIX, CATEGORY, STATUS ->
                product.put(path.field().fieldName(), Inputs.identifier(path, wanted));
            case SEO_TITLE -> seo.put("title", Inputs.text(path, wanted));
            case SEO_DESCRIPTION -> seo.put("description", Inputs.text(path, wanted));
            default -> {
                return false;
            }
        }
        return true;
    }

    void put(String name, Object value) {
        product.put(name, value);
    }

    boolean has(Field field) {
        return product.containsKey(field.fieldName());
    }

    /** The input object. */
    Map<String, @Nullable Object> input() {
        if (!seo.isEmpty()) {
            product.put("seo", seo);
        }
        return product;
    }
}
