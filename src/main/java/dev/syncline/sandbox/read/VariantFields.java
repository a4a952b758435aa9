package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.UnitMeasure;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a variant. */
final class VariantFields {
    private final Ids ids;
    private final MetafieldFields metafields;

    VariantFields(Shop shop, MetafieldFields metafields) {
        this.ids = shop.ids();
        this.metafields = metafields;
    }

    void addTo(FieldReaders readers) {
        readers.type("ProductVariant", VariantOf.class)
                .field("id", of -> ids.gid(IdKind.VARIANT, of.variant().id()))
                .field(
                        "legacyResourceId",
                        of -> ids.legacy(IdKind.VARIANT, of.variant().id()))
                .field("title", of -> of.variant().title())
                .field(
                        "displayName",
                        of -> of.product().title() + " - " + of.variant().title())
                .field("sku", of -> ProductFields.orNull(of.variant().sku()))
                .field("barcode", of -> ProductFields.orNull(of.variant().barcode()))
                .field("price", of -> of.variant().price())
                .field("compareAtPrice", of -> of.variant().compareAtPrice().orElse(null))
                .field("taxable", of -> of.variant().taxable())
                .field("taxCode", of -> of.variant().taxCode())
                .field("inventoryPolicy", of -> of.variant().inventoryPolicy())
                .field("inventoryQuantity", of -> of.variant().item().available())
                .field("sellableOnlineQuantity", of -> of.variant().item().available())
                .field("availableForSale", VariantFields::available)
                .field("position", VariantOf::position)
                .field("selectedOptions", VariantFields::selectedOptions)
                .field("inventoryItem", ItemOf::new)
                .field("product", VariantOf::product)
                .field("createdAt", of -> of.variant().createdAt())
                .field("updatedAt", of -> of.variant().updatedAt())
                .field("requiresComponents", of -> of.variant().requiresComponents())
                .field("showUnitPrice", of -> of.variant().showUnitPrice())
                .field("unitPriceMeasurement", of -> measure(of.variant().unitMeasure()))
                .field("image", of -> null)
                .field("defaultCursor", of -> {
                    String id = Long.toString(
                            ids.legacy(IdKind.VARIANT, of.variant().id()));
                    return Page.cursor(id, id);
                })
                .field("media", (of, arguments) -> Page.of(List.<String>of(), arguments, id -> id, id -> id))
                .field(
                        "metafield",
                        (of, arguments) -> metafields.one(of, of.variant().metafields(), arguments))
                .field(
                        "metafields",
                        (of, arguments) -> metafields.page(of, of.variant().metafields(), arguments));
    }

    private static boolean available(VariantOf of) {
        return !of.variant().item().tracked()
                || of.variant().inventoryPolicy().equals("CONTINUE")
                || of.variant().item().available() > 0;
    }

    private static List<Map<String, Object>> selectedOptions(VariantOf of) {
        List<Map<String, Object>> selected = new ArrayList<>();
        List<Option> options = of.product().options();
        for (int place = 0; place < options.size(); place++) {
            selected.add(Map.of(
                    "name", options.get(place).name(),
                    "value", of.variant().choices().get(place)));
        }
        return selected;
    }

    private static Map<String, @Nullable Object> measure(UnitMeasure measure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("measuredType", measureType(measure.quantityUnit()));
        fields.put("quantityValue", measure.quantity());
        fields.put("quantityUnit", ProductFields.orNull(measure.quantityUnit()));
        fields.put("referenceValue", measure.reference());
        fields.put("referenceUnit", ProductFields.orNull(measure.referenceUnit()));
        return fields;
    }

    private static @Nullable String measureType(String unit) {
        return switch (unit) {
            case "" -> null;
            case "ML", "CL", "L", "M3", "FLOZ", "PT", "QT", "GAL" -> "VOLUME";
            case "MG", "G", "KG", "OZ", "LB" -> "WEIGHT";
            case "MM", "CM", "M", "IN", "FT", "YD" -> "LENGTH";
            case "M2", "FT2" -> "AREA";
            default -> "UNKNOWN";
        };
    }
}
