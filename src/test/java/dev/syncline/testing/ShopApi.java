package dev.syncline.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop's GraphQL interface as somebody else uses it: the merchant, or another app. */
public final class ShopApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final String token;

    public ShopApi(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Sends a document; fails where the answer has errors. Returns {@code data}. */
    public JsonNode send(String document, Map<String, ?> variables) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/admin/api/2026-10/graphql.json"))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Access-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200 || answer.has("errors")) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return answer.get("data");
    }

    /** Every product by its first SKU, with the fields that tests compare. */
    public Map<String, JsonNode> bySku() throws IOException, InterruptedException {
        Map<String, JsonNode> products = new HashMap<>();
        String after = null;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", after);
            JsonNode page = send("""
                query($after: String) {
                  products(first: 50, after: $after) {
                    nodes {
                      id title handle descriptionHtml vendor productType status tags
                      seo { title description }
                      options { name values }
                      variants(first: 100) {
                        nodes { id sku barcode price compareAtPrice selectedOptions { name value } }
                      }
                    }
                    pageInfo { hasNextPage endCursor }
                  }
                }\
                """, variables).get("products");
            page.get("nodes")
                    .forEach(node -> products.put(
                            node.get("variants").get("nodes").get(0).get("sku").asString(), node));
            after = page.get("pageInfo").get("hasNextPage").asBoolean()
                    ? page.get("pageInfo").get("endCursor").asString()
                    : null;
        } while (after != null);
        return products;
    }

    /** How many products there are, doubles included. */
    public int count() throws IOException, InterruptedException {
        return send("{ productsCount { count } }", Map.of())
                .get("productsCount")
                .get("count")
                .asInt();
    }

    /** Changes fields of a product itself. */
    public void update(String id, Map<String, ?> fields) throws IOException, InterruptedException {
        Map<String, Object> product = new HashMap<>(fields);
        product.put("id", id);
        JsonNode answer = send(
                "mutation($product: ProductUpdateInput!) { productUpdate(product: $product) { product { id } userErrors"
                        + " { field message } } }",
                Map.of("product", product));
        refuse(answer.get("productUpdate"));
    }

    /** Changes the price of a variant. */
    public void price(String product, String variant, String price) throws IOException, InterruptedException {
        JsonNode answer = send(
                "mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!) { productVariantsBulkUpdate(productId:"
                        + " $id, variants: $variants) { userErrors { field message } } }",
                Map.of("id", product, "variants", java.util.List.of(Map.of("id", variant, "price", price))));
        refuse(answer.get("productVariantsBulkUpdate"));
    }

    private static void refuse(JsonNode payload) throws IOException {
        if (!payload.get("userErrors").isEmpty()) {
            throw new IOException(payload.toString());
        }
    }
}
