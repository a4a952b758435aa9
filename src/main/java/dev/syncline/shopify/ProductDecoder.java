package dev.syncline.shopify;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Makes a product of the shop's JSON: every field that {@code ShopProduct.graphql} selects, and no other. Thread-safe. */
final class ProductDecoder {
    private ProductDecoder() {}

    /** The product with all its variants, and the collections that it was put into where these were asked for. */
    static RemoteProduct decode(JsonNode product, List<JsonNode> variants, Optional<Value> collections, Digest raw) {
        Map<FieldPath, Value> values = new TreeMap<>();
        collections.ifPresent(value -> values.put(FieldPath.of(Field.COLLECTIONS), value));
        text(values, Field.TITLE, product.path("title"));
        text(values, Field.DESCRIPTION_HTML, product.path("descriptionHtml"));
        text(values, Field.HANDLE, product.path("handle"));
        text(values, Field.VENDOR, product.path("vendor"));
        text(values, Field.PRODUCT_TYPE, product.path("productType"));
        text(values, Field.TEMPLATE_SUFFIX, product.path("templateSuffix"));
        text(values, Field.STATUS, product.path("status"));
        text(values, Field.SEO_TITLE, product.path("seo").path("title"));
        text(values, Field.SEO_DESCRIPTION, product.path("seo").path("description"));
        text(values, Field.CATEGORY, product.path("category").path("id"));
        values.put(FieldPath.of(Field.TAGS), new Value.Texts(texts(product.path("tags"))));
        values.put(FieldPath.of(Field.OPTIONS), new Value.Options(options(product.path("options"))));
        Map<FieldPath, String> digests = new HashMap<>();
        OnDemand.decode(product, values, digests);
        Map<VariantKey, String> ids = new HashMap<>();
        List<VariantKey> keys = VariantDecoder.keys(variants);
        for (int index = 0; index < keys.size(); index++) {
            ids.put(keys.get(index), variants.get(index).path("id").asString());
            VariantDecoder.decode(keys.get(index), variants.get(index), values);
        }
        return new RemoteProduct(
                new RemoteId(product.path("id").asString()),
                Optional.of(product.path("metafield").path("value").asString(""))
                        .filter(key -> !key.isBlank())
                        .map(ProductKey::new),
                moment(product.path("updatedAt").asString("")),
                ProductFields.of(values),
                ids,
                digests,
                raw);
    }

    private static void text(Map<FieldPath, Value> values, Field field, JsonNode node) {
        values.put(FieldPath.of(field), Value.text(node.asString("")));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(item -> item.asString("")).toList();
    }

    private static List<ProductOption> options(JsonNode list) {
        return list.values().stream()
                .map(option -> new ProductOption(option.path("name").asString(""), texts(option.path("values"))))
                .toList();
    }

    private static Instant moment(String text) {
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }
}
