package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The shop over HTTP, as a client meets it. */
class SandboxServerIT {
    private static final String SET = """
        mutation Set($id: ProductSetIdentifiers, $input: ProductSetInput!) {
          productSet(identifier: $id, input: $input, synchronous: true) {
            product { id handle title tags updatedAt
              variants(first: 10) { nodes { id sku price title inventoryItem { tracked unitCost { amount } } } } }
            userErrors { field message code }
          }
        }
        """;

    private SandboxServer server =
            SandboxServer.start(SandboxSettings.defaults(InstantSource.system()).withProducts(30, 7));
    private ShopClient client = new ShopClient(server);

    private void restart(SandboxSettings settings) {
        stop();
        server = SandboxServer.start(settings);
        client = new ShopClient(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_wrong_token_is_refused_with_401_and_an_unknown_version_with_404() {
        HttpResponse<String> wrongToken =
                client.post("/admin/api/2026-10/graphql.json", "x", "{ shop { name } }", Map.of());
        HttpResponse<String> wrongVersion =
                client.post("/admin/api/1999-01/graphql.json", server.token(), "{ shop { name } }", Map.of());

        assertEquals(401, wrongToken.statusCode());
        assertTrue(wrongToken.body().contains("Invalid API key or access token"));
        assertEquals(404, wrongVersion.statusCode());
        assertEquals("{\"errors\":\"Not Found\"}", wrongVersion.body());
    }

    @Test
    void the_shop_says_who_it_is_and_what_the_app_may() {
        JsonNode data = client.data(
                "{ shop { name myshopifyDomain currencyCode plan { publicDisplayName } }"
                        + " currentAppInstallation { accessScopes { handle } } publicApiVersions { handle supported }"
                        + " locations(first: 5) { nodes { id name } } productsCount { count } }",
                Map.of());

        assertEquals("sandbox-7.myshopify.com", data.at("/shop/myshopifyDomain").asString());
        assertEquals(30, data.at("/productsCount/count").asInt());
        assertTrue(data.at("/currentAppInstallation/accessScopes").toString().contains("write_products"));
        assertEquals(2, data.at("/locations/nodes").size());
    }

    @Test
    void a_product_made_by_custom_id_is_found_by_it_and_made_only_once() {
        JsonNode definition = client.data(
                "mutation { metafieldDefinitionCreate(definition: {name: \"Key\", namespace: \"$app\", key:"
                        + " \"syncline_key\", type: \"id\", ownerType: PRODUCT, capabilities: {uniqueValues: {enabled:"
                        + " true}}}) { createdDefinition { id namespace } userErrors { code message } } }",
                Map.of());
        Map<String, Object> customId = Map.of("namespace", "$app", "key", "syncline_key", "value", "A-1");
        Map<String, Object> variables = Map.of(
                "id", Map.of("customId", customId),
                "input",
                        Map.of(
                                "title", "A lamp",
                                "tags", List.of("B", "a ", "A"),
                                "productOptions",
                                        List.of(Map.of(
                                                "name", "Title", "values", List.of(Map.of("name", "Default Title")))),
                                "variants",
                                        List.of(Map.of(
                                                "optionValues",
                                                List.of(Map.of("optionName", "Title", "name", "Default Title")),
                                                "price",
                                                "12.5",
                                                "inventoryItem",
                                                Map.of("sku", "LAMP", "cost", "3")))));

        JsonNode first = client.data(SET, variables).at("/productSet");
        JsonNode second = client.data(SET, variables).at("/productSet");
        JsonNode found = client.data(
                "query($c: UniqueMetafieldValueInput!) { productByIdentifier(identifier: {customId: $c}) {"
                        + " id metafield(namespace: \"$app\", key: \"syncline_key\") { value type namespace } } }",
                Map.of("c", customId));

        assertEquals(
                "app--1234",
                definition
                        .at("/metafieldDefinitionCreate/createdDefinition/namespace")
                        .asString());
        assertEquals("[]", first.at("/userErrors").toString());
        assertEquals("a-lamp", first.at("/product/handle").asString());
        assertEquals("[\"a\",\"B\"]", first.at("/product/tags").toString());
        assertEquals("12.50", first.at("/product/variants/nodes/0/price").asString());
        assertEquals(
                "3.0",
                first.at("/product/variants/nodes/0/inventoryItem/unitCost/amount")
                        .asString());
        assertEquals(first.at("/product/id"), second.at("/product/id"));
        assertEquals(first.at("/product/variants/nodes/0/id"), second.at("/product/variants/nodes/0/id"));
        assertEquals(first.at("/product/id"), found.at("/productByIdentifier/id"));
        assertEquals("A-1", found.at("/productByIdentifier/metafield/value").asString());
        assertEquals(31, server.shop().productCount());
        assertEquals(
                List.of("productSet", "productSet"),
                server.shop().writeLog().stream()
                        .map(SandboxShop.Write::mutation)
                        .toList());
    }

    @Test
    void a_bulk_query_gives_every_product_once_and_each_child_after_its_parent() {
        List<JsonNode> lines =
                client.bulk("{ products { edges { node { id title handle updatedAt seo { title } options { name }"
                        + " variants { edges { node { id sku price } } } } } } }");

        Set<String> seen = new HashSet<>();
        int variants = 0;
        for (JsonNode line : lines) {
            String id = line.get("id").asString();
            assertTrue(seen.add(id), "twice: " + id);
            if (line.has("__parentId")) {
                assertTrue(seen.contains(line.get("__parentId").asString()), "child before parent: " + line);
                assertTrue(line.has("sku"));
                variants++;
            } else {
                assertTrue(line.get("seo").has("title"));
                assertFalse(line.has("variants"));
            }
        }
        assertEquals(30, lines.size() - variants);
    }

    @Test
    void paging_through_products_gives_each_of_them_once() {
        Set<String> ids = new HashSet<>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonNode page = client.data(
                            "query($a: String) { products(first: 7, after: $a) { nodes { id } pageInfo { hasNextPage"
                                    + " endCursor } } }",
                            after == null ? Map.of() : Map.of("a", after))
                    .get("products");
            page.get("nodes").forEach(node -> assertTrue(ids.add(node.get("id").asString())));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = page.at("/pageInfo/endCursor").asString();
        }
        assertEquals(30, ids.size());
    }

    @Test
    void a_delta_query_finds_what_was_edited_since() {
        JsonNode all = client.data("{ products(first: 3) { nodes { id updatedAt } } }", Map.of());
        String id = all.at("/products/nodes/1/id").asString();
        client.data(
                "mutation($p: ProductUpdateInput!) { productUpdate(product: $p) { userErrors { message } } }",
                Map.of("p", Map.of("id", id, "title", "Edited by the merchant")));

        JsonNode delta = client.data(
                "{ products(first: 10, query: \"updated_at:>'2026-01-01T00:00:00Z'\", sortKey: UPDATED_AT) { nodes {"
                        + " id title } } }",
                Map.of());

        assertEquals(1, delta.at("/products/nodes").size());
        assertEquals(id, delta.at("/products/nodes/0/id").asString());
        assertEquals(
                "Edited by the merchant", delta.at("/products/nodes/0/title").asString());
    }

    @Test
    void an_empty_bucket_answers_throttled_with_200() {
        String page =
                ": products(first: 250) { nodes { id variants(first: 20) { nodes { id selectedOptions { name } } } }"
                        + " } ";
        String dear = "{ a" + page + "b" + page + "c" + page + "d" + page + "e" + page + "f" + page + "}";
        JsonNode last = client.send(dear, Map.of());
        for (int i = 0; i < 20 && !last.has("errors"); i++) {
            last = client.send(dear, Map.of());
        }

        assertEquals("THROTTLED", last.at("/errors/0/extensions/code").asString());
        assertEquals(870, last.at("/extensions/cost/requestedQueryCost").asInt());
        assertTrue(last.at("/extensions/cost/actualQueryCost").isNull());
        assertEquals(
                2000,
                last.at("/extensions/cost/throttleStatus/maximumAvailable").asInt());
    }

    @Test
    void the_other_dialect_has_other_ids_other_order_and_no_cost() {
        JsonNode shopify = client.send("{ products(first: 2) { nodes { id title } } }", Map.of());
        restart(SandboxSettings.defaults(InstantSource.system())
                .withProducts(30, 7)
                .withDialect(Dialect.OTHER));
        JsonNode other = client.send("{ products(first: 2) { nodes { id title } } }", Map.of());

        assertTrue(shopify.has("extensions"));
        assertFalse(other.has("extensions"));
        assertEquals(shopify.at("/data/products/nodes/1/title"), other.at("/data/products/nodes/1/title"));
        assertNotEquals(shopify.at("/data/products/nodes/1/id"), other.at("/data/products/nodes/1/id"));
        assertEquals(
                "title",
                other.at("/data/products/nodes/1").propertyNames().iterator().next());
        String id = other.at("/data/products/nodes/1/id").asString();
        assertEquals(
                id,
                client.data("query($id: ID!) { product(id: $id) { id } }", Map.of("id", id))
                        .at("/product/id")
                        .asString());
    }

    @Test
    void what_the_schema_lacks_is_refused_loudly() {
        JsonNode answer = client.send("{ products(first: 1) { nodes { id sellingPlanGroupCount } } }", Map.of());

        assertEquals("undefinedField", answer.at("/errors/0/extensions/code").asString());
        assertFalse(answer.has("data"));
    }

    @Test
    void a_kept_shop_comes_back_as_it_was(@TempDir Path home) {
        SandboxSettings settings = SandboxSettings.defaults(InstantSource.system())
                .withProducts(5, 3)
                .withState(home.resolve("shop.gz"));
        restart(settings);
        String token = server.token();
        URI url = server.url();
        JsonNode before = client.data("{ products(first: 5) { nodes { id title } } }", Map.of());
        String edited = before.at("/products/nodes/0/id").asString();
        String deleted = before.at("/products/nodes/1/id").asString();
        client.data(
                "mutation($p: ProductUpdateInput!, $d: ProductDeleteInput!) { productUpdate(product: $p) { userErrors"
                        + " { message } } productDelete(input: $d) { deletedProductId } productCreate(product: {title:"
                        + " \"New one\", descriptionHtml: \"<p>é</p>\"}) { product { id } } }",
                Map.of("p", Map.of("id", edited, "title", "Edited"), "d", Map.of("id", deleted)));
        String all = "{ products(first: 9) { nodes { id title handle descriptionHtml updatedAt"
                + " variants(first: 9) { nodes { id sku price inventoryItem { id tracked } } } } } }";
        JsonNode kept = client.data(all, Map.of());

        restart(settings.withProducts(77, 9));

        assertEquals(token, server.token());
        assertEquals(url, server.url());
        assertEquals("sandbox-3.myshopify.com", server.domain());
        assertEquals(kept, client.data(all, Map.of()));
        assertEquals(5, server.shop().productCount());
        JsonNode next = client.data(
                "mutation { productCreate(product: {title: \"New one\"}) { product { id handle } } }", Map.of());
        assertEquals("new-one-1", next.at("/productCreate/product/handle").asString());
        assertFalse(
                kept.toString().contains(next.at("/productCreate/product/id").asString()));
    }

    @Test
    void lines_of_a_connection_inside_an_object_name_the_node_around_it() {
        List<JsonNode> lines = client.bulk(
                "{ productVariants { edges { node { id inventoryItem { id tracked inventoryLevels { edges { node { id"
                        + " quantities(names: [\"available\"]) { quantity } } } } } } } } }");

        List<JsonNode> levels =
                lines.stream().filter(line -> line.has("__parentId")).toList();
        assertEquals(lines.size() / 2, levels.size());
        for (JsonNode level : levels) {
            assertTrue(level.get("__parentId").asString().contains("/ProductVariant/"), level::toString);
            assertTrue(level.get("id").asString().contains("/InventoryLevel/"));
        }
    }

    @Test
    void many_at_once_make_a_product_with_one_custom_id_once() throws InterruptedException {
        restart(SandboxSettings.defaults(InstantSource.system()).withPlan(SandboxPlan.UNLIMITED));
        client.data(
                "mutation { metafieldDefinitionCreate(definition: {name: \"K\", key: \"key\", type: \"id\", ownerType:"
                        + " PRODUCT}) { userErrors { message } } }",
                Map.of());
        Map<String, Object> variables = Map.of(
                "id", Map.of("customId", Map.of("key", "key", "value", "same")), "input", Map.of("title", "Same"));
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            threads.add(Thread.startVirtualThread(() -> ids.add(
                    client.data(SET, variables).at("/productSet/product/id").asString())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, ids.size());
        assertEquals(1, server.shop().productCount());
        assertEquals(16, server.shop().writeLog().size());
    }
}
