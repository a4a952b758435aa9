package dev.syncline.sandbox.webhook;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Variant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The payload of a webhook about a product: in the older API's names, without weight and stock, as Shopify's is. */
final class ProductPayload {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ids ids;

    ProductPayload(Ids ids) {
        this.ids = ids;
    }

    /** Of a product that was made or changed, cut to these fields unless there are none. */
    String of(Product product, List<?> includeFields) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("admin_graphql_api_id", ids.gid(IdKind.PRODUCT, product.number()));
        whole.put("body_html", product.description().text());
        whole.put("created_at", moment(product.createdAt()));
        whole.put("handle", product.handle());
        whole.put("id", ids.legacy(IdKind.PRODUCT, product.number()));
        whole.put("product_type", product.productType());
        whole.put(
                "published_at",
                product.publishedAt().map(ProductPayload::moment).orElse(null));
        whole.put("template_suffix", product.templateSuffix().isEmpty() ? null : product.templateSuffix());
        whole.put("title", product.title());
        whole.put("updated_at", moment(product.updatedAt()));
        whole.put("vendor", product.vendor());
        whole.put("status", product.status().toLowerCase(Locale.ROOT));
        whole.put("tags", String.join(", ", product.tags()));
        whole.put("variants", variants(product));
        whole.put(
                "options",
                product.options().stream()
                        .map(option -> Map.of("name", option.name()))
                        .toList());
        whole.put("images", List.of());
        if (!includeFields.isEmpty()) {
            whole.keySet().removeIf(field -> !includeFields.contains(field));
        }
        return JSON.writeValueAsString(whole);
    }

    /** Of a product that is gone: its number and nothing else. */
    String ofDeleted(long number) {
        return JSON.writeValueAsString(Map.of("id", ids.legacy(IdKind.PRODUCT, number)));
    }

    private List<Map<String, @Nullable Object>> variants(Product product) {
        List<Map<String, @Nullable Object>> variants = new ArrayList<>();
        int position = 1;
        for (Variant variant : product.variants()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("admin_graphql_api_id", ids.gid(IdKind.VARIANT, variant.id()));
            fields.put("barcode", blank(variant.barcode()));
            fields.put(
                    "compare_at_price",
                    variant.compareAtPrice().map(Object::toString).orElse(null));
            fields.put("id", ids.legacy(IdKind.VARIANT, variant.id()));
            fields.put("inventory_policy", variant.inventoryPolicy().toLowerCase(Locale.ROOT));
            fields.put("position", position++);
            fields.put("price", variant.price().toPlainString());
            fields.put("sku", blank(variant.sku()));
            fields.put("taxable", variant.taxable());
            fields.put("title", variant.title());
            fields.put("updated_at", moment(variant.updatedAt()));
            variants.add(fields);
        }
        return variants;
    }

    private static @Nullable String blank(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
    }
}
