package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The least that must be selected to know some fields of a product or variant. Fields that are not known here, or whose
 * change moves other fields, need the whole product.
 */
final class Selection {
    private static final Map<Field, String> PRODUCT = product();
    private static final Map<Field, String> VARIANT = variant();
    private static final Map<Field, String> ITEM = item();

    private Selection() {}

    /** Whether each of these fields is one of a product's own that can be read alone. */
    static boolean ofProduct(Collection<FieldPath> paths) {
        return paths.stream().allMatch(path -> PRODUCT.containsKey(path.field()) || isSeo(path.field()));
    }

    /** Whether each of these fields is one of a variant that can be read alone. */
    static boolean ofVariants(Collection<FieldPath> paths) {
        return paths.stream().allMatch(path -> VARIANT.containsKey(path.field()) || ITEM.containsKey(path.field()));
    }

    /** What a product is asked for to know these fields; empty where there are none. */
    static String product(Collection<FieldPath> paths) {
        Set<Field> fields = fields(paths);
        List<String> parts = parts(PRODUCT, fields);
        List<String> seo = new ArrayList<>();
        if (fields.contains(Field.SEO_TITLE)) {
            seo.add("title");
        }
        if (fields.contains(Field.SEO_DESCRIPTION)) {
            seo.add("description");
        }
        if (!seo.isEmpty()) {
            parts.add("seo { " + String.join(" ", seo) + " }");
        }
        return String.join(" ", parts);
    }

    /** What a variant is asked for to know these fields. */
    static String variant(Collection<FieldPath> paths) {
        Set<Field> fields = fields(paths);
        List<String> parts = parts(VARIANT, fields);
        List<String> item = parts(ITEM, fields);
        if (!item.isEmpty()) {
            parts.add("inventoryItem { " + String.join(" ", item) + " }");
        }
        return String.join(" ", parts);
    }

    private static Set<Field> fields(Collection<FieldPath> paths) {
        EnumSet<Field> fields = EnumSet.noneOf(Field.class);
        paths.forEach(path -> fields.add(path.field()));
        return fields;
    }

    private static List<String> parts(Map<Field, String> texts, Set<Field> fields) {
        List<String> parts = new ArrayList<>();
        texts.forEach((field, text) -> {
            if (fields.contains(field)) {
                parts.add(text);
            }
        });
        return parts;
    }

    private static boolean isSeo(Field field) {
        return field == Field.SEO_TITLE || field == Field.SEO_DESCRIPTION;
    }

    private static Map<Field, String> product() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.TITLE, "title");
        texts.put(Field.DESCRIPTION_HTML, "descriptionHtml");
        texts.put(Field.HANDLE, "handle");
        texts.put(Field.VENDOR, "vendor");
        texts.put(Field.PRODUCT_TYPE, "productType");
        texts.put(Field.TEMPLATE_SUFFIX, "templateSuffix");
        texts.put(Field.STATUS, "status");
        texts.put(Field.TAGS, "tags");
        texts.put(Field.CATEGORY, "category { id }");
        return texts;
    }

    private static Map<Field, String> variant() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.PRICE, "price");
        texts.put(Field.COMPARE_AT_PRICE, "compareAtPrice");
        texts.put(Field.BARCODE, "barcode");
        texts.put(Field.TAXABLE, "taxable");
        texts.put(Field.POLICY, "inventoryPolicy");
        return texts;
    }

    private static Map<Field, String> item() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.COST, "unitCost { amount }");
        texts.put(Field.TRACKED, "tracked");
        texts.put(Field.REQUIRES_SHIPPING, "requiresShipping");
        texts.put(Field.COUNTRY_CODE, "countryCodeOfOrigin");
        texts.put(Field.HS_CODE, "harmonizedSystemCode");
        texts.put(Field.WEIGHT, "measurement { weight { value unit } }");
        return texts;
    }
}
