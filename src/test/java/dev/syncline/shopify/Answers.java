package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;

/** What a shop on the tests' own server answers, and writes to send to it. */
final class Answers {
    private Answers() {}

    /** Settings that fail fast. */
    static ShopifySettings settings(String address) {
        return new ShopifySettings(
                URI.create(address),
                ShopifySettings.API_VERSION,
                Duration.ofSeconds(2),
                Duration.ofMillis(1500),
                Duration.ofSeconds(2),
                Duration.ofMillis(5),
                4,
                25);
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse status(int code, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(code);
        Arrays.stream(headers).forEach(response::addHeader);
        return response.build();
    }

    /** A product without variants beyond its one. */
    static String product(String id, String title) {
        return """
            {"id":"%s","updatedAt":"2026-01-02T03:04:05Z","title":"%s","descriptionHtml":"","handle":"h",
            "vendor":"v","productType":"","templateSuffix":null,"status":"ACTIVE","tags":["a"],
            "seo":{"title":null,"description":null},"category":null,
            "options":[{"name":"Title","values":["Default Title"]}],"metafield":{"value":"K1"},
            "variants":{"nodes":[%s],"pageInfo":{"hasNextPage":false,"endCursor":null}}}\
            """.formatted(id, title, variant(id.replace("Product", "ProductVariant"), "S-1", 1));
    }

    static String variant(String id, String sku, int position) {
        return """
            {"id":"%s","position":%d,"barcode":null,"price":"10.00","compareAtPrice":null,"taxable":true,
            "inventoryPolicy":"DENY","selectedOptions":[{"value":"Default Title"}],"inventoryItem":{"sku":"%s",
            "tracked":true,"requiresShipping":true,"countryCodeOfOrigin":null,"harmonizedSystemCode":null,
            "unitCost":{"amount":"4.5"},"measurement":{"weight":{"value":0.25,"unit":"KILOGRAMS"}}}}\
            """.formatted(id, position, sku);
    }

    /** The part of an answer about one successful productUpdate. */
    static String updated(int number) {
        return "\"p" + number + "\":{\"product\":" + product("gid://shopify/Product/" + number, "T" + number)
                + ",\"userErrors\":[]}";
    }

    /** A new title for the product with this number. */
    static ShopWrite title(int number, String title) {
        return write(
                MutationKind.PRODUCT,
                number,
                new FieldWrite(
                        FieldPath.of(Field.TITLE), Optional.of(Value.text("before")), Optional.of(Value.text(title))));
    }

    static ShopWrite write(MutationKind kind, int number, FieldWrite... fields) {
        return new ShopWrite(
                kind,
                new ProductKey("K" + number),
                Optional.of(new RemoteId("gid://shopify/Product/" + number)),
                List.of(fields),
                Optional.empty());
    }
}
