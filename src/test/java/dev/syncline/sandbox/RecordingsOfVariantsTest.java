package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Recorded calls about variants, options, search and bulk queries get the answers that real shops gave. */
class RecordingsOfVariantsTest {
    private static final Path RECORDINGS = Path.of("../shared/shopify/recordings");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static JsonNode recording(String name) {
        Path file = RECORDINGS.resolve(name + ".json");
        assumeTrue(Files.exists(file), () -> "the recordings are not at " + RECORDINGS.toAbsolutePath());
        return JSON.readTree(file);
    }

    private static void assertAlike(Replay replay, int calls) {
        assertEquals(List.of(), replay.differences());
        assertEquals(calls, replay.calls(), "calls that were compared");
    }

    @Test
    void variants_updated_created_and_deleted_in_bulk() {
        JsonNode update = recording("2025-01_products_product-variants-bulk-update-parity");
        JsonNode create = recording("2025-01_products_product-variants-bulk-create-parity");
        JsonNode delete = recording("2025-01_products_product-variants-bulk-delete-parity");
        // The searches of these recordings were made before the index knew.
        Replay replay = new Replay(Map.of(), Duration.ofHours(1));
        replay.prepare(update.at("/upstreamCalls/0/response/body/data/product"));
        replay.mutation("productVariantsBulkUpdate", update.at("/mutation/variables"), update.at("/mutation/response"));
        read(replay, update.get("downstreamRead"), "bulkUpdateTier");
        replay.mutation("productVariantsBulkCreate", create.at("/mutation/variables"), create.at("/mutation/response"));
        read(replay, create.get("downstreamRead"), "bulkCreateTier");
        replay.mutation("productVariantsBulkDelete", delete.at("/mutation/variables"), delete.at("/mutation/response"));
        ObjectNode last = delete.at("/downstreamRead/response").deepCopy().asObject();
        last.set("requestVariables", delete.at("/downstreamRead/requestVariables"));
        read(replay, last, "bulkUpdateTier");
        assertAlike(replay, 7);
    }

    private static void read(Replay replay, JsonNode recorded, String key) {
        String query = recorded.at("/requestVariables/query").asString();
        String document = """
            query($id: ID!, $query: String!) {
              product(id: $id) { id totalInventory tracksInventory variants(first: 10) { nodes { id title sku barcode
                price compareAtPrice taxable taxCode position requiresComponents showUnitPrice
                unitPriceMeasurement { quantityValue quantityUnit referenceValue referenceUnit } inventoryPolicy
                inventoryQuantity selectedOptions { name value }
                metafield(namespace: "specs", key: "KEY") { value ownerType }
                inventoryItem { id tracked requiresShipping countryCodeOfOrigin provinceCodeOfOrigin
                  harmonizedSystemCode measurement { weight { value unit } } } } } }
              products(first: 5, query: $query) { nodes { id } }
              skuCount: productsCount(query: $query) { count precision } }
            """.replace("KEY", key);
        ObjectNode variables = JSON.createObjectNode().put("query", query);
        variables.set("id", recorded.at("/requestVariables/id"));
        replay.document(document, variables, recorded);
    }

    @Test
    void variants_updated_in_part() {
        JsonNode recorded = recording("2026-04_products_product-variants-bulk-update-allow-partial-and-error-order");
        Replay replay = Replay.plain();
        replay.prepare(recorded.at("/upstreamCalls/0/response/body/data/product"));
        for (String each : List.of("partialUpdate", "errorOrdering")) {
            replay.mutation(
                    "productVariantsBulkUpdate",
                    recorded.at("/" + each + "/request/variables"),
                    recorded.at("/" + each + "/response/payload"),
                    "allowPartialUpdates: true");
        }
        JsonNode ids = recorded.at("/partialRead/request/variables");
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put(
                "red",
                "productVariant(id: \"" + replay.our(ids.get("redVariantId").asString()) + "\")");
        calls.put(
                "blue",
                "productVariant(id: \"" + replay.our(ids.get("blueVariantId").asString()) + "\")");
        calls.put("product", "product(id: \"" + replay.our(ids.get("productId").asString()) + "\")");
        replay.queries(calls, recorded.at("/partialRead/response/payload/data"));
        assertAlike(replay, 4);
    }

    @Test
    void options_created_updated_and_deleted() {
        Replay replay = Replay.plain();
        boolean prepared = false;
        for (String name : List.of("options-create", "option-update", "options-delete")) {
            JsonNode recorded = recording("2025-01_products_product-" + name + "-parity");
            if (!prepared) {
                JsonNode product = recorded.at("/upstreamCalls/1/response/body/data/product");
                replay.prepare(product);
                prepared = true;
            }
            String mutation = recorded.at("/mutation/response/data")
                    .propertyNames()
                    .iterator()
                    .next();
            replay.product(recorded.at("/preMutationRead/data/product"));
            replay.mutation(mutation, recorded.at("/mutation/variables"), recorded.at("/mutation/response"));
            replay.product(recorded.at("/downstreamRead/data/product"));
        }
        JsonNode create = recording("2025-01_products_product-options-create-parity");
        replay.mutation(
                "productOptionsCreate",
                JSON.readTree(
                        "{\"productId\":\"gid://shopify/Product/999999999999999\",\"options\":[{\"name\":\"Color\",\"values\":[{\"name\":\"Red\"}]}]}"),
                create.at("/validation/createUnknownProduct"));
        JsonNode update = recording("2025-01_products_product-option-update-parity");
        String product = update.at("/mutation/variables/productId").asString();
        replay.mutation(
                "productOptionUpdate",
                JSON.readTree("{\"productId\":\"" + product
                        + "\",\"option\":{\"id\":\"gid://shopify/ProductOption/999999999999999\",\"name\":\"Ghost\"}}"),
                update.at("/validation/updateUnknownOption"));
        replay.mutation(
                "productOptionsDelete",
                JSON.readTree("{\"productId\":\"" + product
                        + "\",\"options\":[\"gid://shopify/ProductOption/999999999999999\"]}"),
                recording("2025-01_products_product-options-delete-parity").at("/validation/deleteUnknownOption"));
        assertAlike(replay, 13);
    }

    @Test
    void search_by_sku() {
        JsonNode recorded = recording("2025-01_products_products-variant-search");
        JsonNode product = recorded.at("/response/data/products/edges/0/node");
        ObjectNode prepared = product.deepCopy().asObject();
        prepared.set(
                "options", JSON.readTree("[{\"name\":\"Title\",\"optionValues\":[{\"name\":\"Default Title\"}]}]"));
        prepared.set(
                "variants",
                JSON.readTree("{\"nodes\":[{\"selectedOptions\":[{\"name\":\"Title\",\"value\":\"Default"
                        + " Title\"}],\"sku\":\"HERMES-VARIANT-SEARCH-50673975\"}]}"));
        Replay replay = Replay.plain();
        replay.prepare(JSON.createObjectNode().put("title", "Another"));
        replay.prepare(prepared);
        JsonNode call = recorded.at("/upstreamCalls/0");
        replay.document(call.get("query").asString(), recorded.get("variables"), recorded.get("response"));
        assertAlike(replay, 2);
    }

    @Test
    void search_by_vendor_and_type_newest_first() {
        JsonNode recorded = recording("2025-01_products_products-common-search-filters");
        Replay replay = Replay.plain();
        JsonNode page = recorded.at("/response/data/vendorTypeProducts");
        ObjectNode sixth = page.at("/edges/0/node").deepCopy().asObject();
        sixth.remove("id");
        replay.prepare(sixth.put("handle", "the-oldest"));
        for (int i = page.get("edges").size() - 1; i >= 0; i--) {
            replay.prepare(page.at("/edges/" + i + "/node"));
        }
        replay.prepare(JSON.createObjectNode().put("title", "Of another vendor").put("vendor", "Someone"));
        ObjectNode data = JSON.createObjectNode();
        data.set("vendorTypeCount", recorded.at("/response/data/vendorTypeCount"));
        data.set("vendorTypeProducts", page);
        ObjectNode response = JSON.createObjectNode();
        response.set("data", data);
        String document = recorded.at("/upstreamCalls/0/query").asString();
        // The other half of the document counts products that this shop does not have.
        replay.document(
                "query($vendorTypeQuery: String!) { " + document.substring(document.indexOf("vendorTypeCount:")),
                recorded.get("variables"),
                response);
        assertAlike(replay, 6);
    }

    @Test
    void search_that_is_not_well_formed() {
        JsonNode recorded = recording("2025-01_products_product-invalid-search-query-syntax");
        Replay replay = Replay.plain();
        recorded.get("captures")
                .forEach(call -> replay.document(
                        call.get("query").asString(), call.get("variables"), call.at("/result/payload")));
        assertAlike(replay, 7);
    }

    @Test
    void bulk_queries_that_are_refused() {
        JsonNode recorded = recording("2026-04_bulk-operations_bulk-operation-run-query-validators");
        Replay replay = Replay.plain();
        recorded.get("validations").properties().forEach(entry -> {
            // That a field of an order is a list only a schema with orders can tell.
            if (!entry.getKey().equals("connectionWithinList")) {
                JsonNode call = entry.getValue();
                replay.document(call.get("query").asString(), call.get("variables"), call.get("response"));
            }
        });
        assertAlike(replay, 7);
    }

    @Test
    void five_bulk_queries_at_once_and_no_sixth() {
        JsonNode recorded = recording("2026-04_bulk-operations_bulk-operation-run-query-concurrency-limit");
        Replay replay = Replay.plain();
        recorded.get("successfulRuns")
                .forEach(call ->
                        replay.document(call.get("query").asString(), call.get("variables"), call.get("response")));
        JsonNode sixth = recorded.get("sixthRun");
        replay.document(sixth.get("query").asString(), sixth.get("variables"), sixth.get("response"));
        for (JsonNode call : recorded.get("cancelAttempts")) {
            JsonNode copy = call.get("response").deepCopy();
            // How far each had come is of that moment.
            copy.findParents("objectCount").forEach(each -> {
                ((ObjectNode) each).remove("objectCount");
                ((ObjectNode) each).remove("rootObjectCount");
            });
            replay.document(call.get("query").asString(), call.get("variables"), copy);
        }
        assertAlike(replay, 11);
    }
}
