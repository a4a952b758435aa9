package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the values of a variant of the shop's JSON: every field that {@code ShopVariant.graphql} selects. Thread-safe. */
final class VariantDecoder {
    private VariantDecoder() {}

    /** The keys of a product's variants, in order: the SKU where no other variant has it, else the option values. */
    static List<VariantKey> keys(List<JsonNode> variants) {
        Map<String, Integer> uses = new HashMap<>();
        for (JsonNode variant : variants) {
            uses.merge(sku(variant).strip(), 1, Integer::sum);
        }
        return variants.stream()
                .map(variant -> {
                    String sku = sku(variant).strip();
                    return sku.isEmpty() || uses.getOrDefault(sku, 0) > 1
                            ? VariantKey.ofChoices(choices(variant))
                            : VariantKey.ofSku(sku);
                })
                .toList();
    }

    static void decode(VariantKey key, JsonNode variant, Map<FieldPath, Value> values) {
        JsonNode item = variant.path("inventoryItem");
        values.put(FieldPath.of(key, Field.CHOICES), new Value.Texts(choices(variant)));
        values.put(
                FieldPath.of(key, Field.POSITION),
                new Value.Whole(variant.path("position").asLong(0)));
        text(values, FieldPath.of(key, Field.SKU), item.path("sku"));
        text(values, FieldPath.of(key, Field.BARCODE), variant.path("barcode"));
        text(values, FieldPath.of(key, Field.POLICY), variant.path("inventoryPolicy"));
        text(values, FieldPath.of(key, Field.COUNTRY_CODE), item.path("countryCodeOfOrigin"));
        text(values, FieldPath.of(key, Field.HS_CODE), item.path("harmonizedSystemCode"));
        flag(values, FieldPath.of(key, Field.TAXABLE), variant.path("taxable"));
        flag(values, FieldPath.of(key, Field.REQUIRES_SHIPPING), item.path("requiresShipping"));
        flag(values, FieldPath.of(key, Field.TRACKED), item.path("tracked"));
        money(values, FieldPath.of(key, Field.PRICE), variant.path("price"));
        money(values, FieldPath.of(key, Field.COMPARE_AT_PRICE), variant.path("compareAtPrice"));
        money(values, FieldPath.of(key, Field.COST), item.path("unitCost").path("amount"));
        item.propertyNames().stream().filter(ShopLocation::isLevel).forEach(alias -> {
            JsonNode level = item.path(alias);
            JsonNode quantity = level.path("quantities").path(0).path("quantity");
            if (quantity.isNumber()) {
                String name = level.path("location").path("name").asString("");
                values.put(
                        FieldPath.available(key, ShopLocation.qualifier(alias, name)),
                        new Value.Whole(quantity.asLong()));
            }
        });
        JsonNode weight = item.path("measurement").path("weight");
        if (weight.path("value").isNumber()) {
            values.put(
                    FieldPath.of(key, Field.WEIGHT),
                    new Value.Weight(
                            weight.path("value").decimalValue(),
                            WeightUnit.valueOf(weight.path("unit").asString())));
        }
    }

    private static String sku(JsonNode variant) {
        return variant.path("inventoryItem").path("sku").asString("");
    }

    private static List<String> choices(JsonNode variant) {
        return variant.path("selectedOptions").values().stream()
                .map(choice -> choice.path("value").asString(""))
                .toList();
    }

    private static void text(Map<FieldPath, Value> values, FieldPath path, JsonNode node) {
        values.put(path, Value.text(node.asString("")));
    }

    private static void flag(Map<FieldPath, Value> values, FieldPath path, JsonNode node) {
        if (node.isBoolean()) {
            values.put(path, new Value.Flag(node.booleanValue()));
        }
    }

    private static void money(Map<FieldPath, Value> values, FieldPath path, JsonNode node) {
        if (node.isString() || node.isNumber()) {
            values.put(path, Value.Money.of(node.asString()));
        }
    }
}
