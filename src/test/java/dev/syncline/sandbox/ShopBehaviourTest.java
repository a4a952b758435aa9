package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of the shop that no recording shows: strategies, positions, limits, prices of requests. */
class ShopBehaviourTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PRODUCT =
            " { product { id options { id name values optionValues { id name } } variants(first: 20) { nodes {"
                    + " id title position price } } } userErrors { field message code } } }";

    private final Replay shop = Replay.plain();

    private JsonNode run(String document) {
        JsonNode answer = shop.send(document, JSON.createObjectNode());
        assertFalse(answer.has("errors"), answer::toPrettyString);
        return answer.get("data").iterator().next();
    }

    private JsonNode create(String input) {
        return run("mutation { productSet(input: " + input + ")" + PRODUCT).get("product");
    }

    private String twoColours() {
        return create("{title: \"T\", productOptions: [{name: \"Colour\", values: [{name: \"Red\"}, {name:"
                        + " \"Blue\"}]}], variants: [{optionValues: [{optionName: \"Colour\", name: \"Red\"}],"
                        + " price: 1}, {optionValues: [{optionName: \"Colour\", name: \"Blue\"}], price: 2}]}")
                .get("id")
                .asString();
    }

    private static String titles(JsonNode product) {
        StringBuilder titles = new StringBuilder();
        product.at("/variants/nodes")
                .forEach(node -> titles.append(node.get("title").asString()).append(';'));
        return titles.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, Red;",
        "REMOVE_STANDALONE_VARIANT, Red;",
        "PRESERVE_STANDALONE_VARIANT, Default Title;Red;",
    })
    void the_default_variant_makes_way_for_the_first_real_one(String strategy, String titles) {
        String id = create("{title: \"T\"}").get("id").asString();
        JsonNode payload = run("mutation { productVariantsBulkCreate(productId: \"" + id + "\", strategy: " + strategy
                + ", variants: [{optionValues: [{optionName: \"Title\", name: \"Red\"}], price: 3}])" + PRODUCT);
        assertEquals(titles, titles(payload.get("product")));
    }

    @Test
    void a_variant_that_exists_is_not_made_again() {
        String id = twoColours();
        JsonNode payload = run("mutation { productVariantsBulkCreate(productId: \"" + id
                + "\", variants: [{optionValues: [{optionName: \"Colour\", name: \"Red\"}]}])" + PRODUCT);
        assertEquals(
                "VARIANT_ALREADY_EXISTS_CHANGE_OPTION_VALUE",
                payload.at("/userErrors/0/code").asString());
        assertEquals("Red;Blue;", titles(payload.get("product")));
    }

    @Test
    void a_new_value_of_a_variant_becomes_a_value_of_its_option() {
        String id = twoColours();
        JsonNode payload = run("mutation { productVariantsBulkCreate(productId: \"" + id
                + "\", variants: [{optionValues: [{optionName: \"Colour\", name: \"Green\"}]}])" + PRODUCT);
        assertEquals(
                "[\"Red\",\"Blue\",\"Green\"]",
                payload.at("/product/options/0/values").toString());
        assertEquals(3, payload.at("/product/variants/nodes/2/position").asInt());
    }

    @Test
    void an_update_with_an_error_changes_nothing_unless_it_may_be_partial() {
        String id = twoColours();
        JsonNode nodes = run("{ product(id: \"" + id + "\") { variants(first: 5) { nodes { id } } } }")
                .at("/variants/nodes");
        String variants = "variants: [{id: \"" + nodes.at("/0/id").asString() + "\", price: 9}, {id: \""
                + nodes.at("/1/id").asString() + "\", price: -1}]";
        JsonNode whole =
                run("mutation { productVariantsBulkUpdate(productId: \"" + id + "\", " + variants + ")" + PRODUCT);
        assertEquals("1.00", whole.at("/product/variants/nodes/0/price").asString());
        JsonNode partial = run("mutation { productVariantsBulkUpdate(productId: \"" + id
                + "\", allowPartialUpdates: true, " + variants + ")" + PRODUCT);
        assertEquals("9.00", partial.at("/product/variants/nodes/0/price").asString());
        assertEquals("2.00", partial.at("/product/variants/nodes/1/price").asString());
        assertEquals(1, partial.get("userErrors").size());
    }

    @Test
    void variants_and_options_are_reordered() {
        String id = twoColours();
        JsonNode nodes = run("{ product(id: \"" + id + "\") { variants(first: 5) { nodes { id } } } }")
                .at("/variants/nodes");
        JsonNode moved = run("mutation { productVariantsBulkReorder(productId: \"" + id + "\", positions: [{id: \""
                + nodes.at("/1/id").asString() + "\", position: 1}])" + PRODUCT);
        assertEquals("Blue;Red;", titles(moved.get("product")));
        JsonNode back = run("mutation { productOptionsReorder(productId: \"" + id
                + "\", options: [{name: \"Colour\", values: [{name: \"Red\"}, {name: \"Blue\"}]}])" + PRODUCT);
        assertEquals("Red;Blue;", titles(back.get("product")));
    }

    @Test
    void an_option_with_several_used_values_is_not_deleted_by_default() {
        String id = twoColours();
        String option = run("{ product(id: \"" + id + "\") { options { id } } }")
                .at("/options/0/id")
                .asString();
        String call = "mutation { productOptionsDelete(productId: \"" + id + "\", options: [\"" + option + "\"]";
        JsonNode refused = run(call + ")" + PRODUCT);
        assertEquals(
                "CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES",
                refused.at("/userErrors/0/code").asString());
        JsonNode byPosition = run(call + ", strategy: POSITION)" + PRODUCT);
        assertEquals("Default Title;", titles(byPosition.get("product")));
    }

    @Test
    void what_a_set_does_not_list_is_gone_and_what_it_lists_keeps_its_id() {
        JsonNode before = create(
                "{title: \"T\", handle: \"t\", productOptions: [{name: \"Colour\", values: [{name: \"Red\"}, {name:"
                        + " \"Blue\"}]}], variants: [{optionValues: [{optionName: \"Colour\", name: \"Red\"}]},"
                        + " {optionValues: [{optionName: \"Colour\", name: \"Blue\"}]}]}");
        JsonNode after =
                run("mutation { productSet(identifier: {handle: \"t\"}, input: {productOptions: [{name: \"Colour\","
                    + " values: [{name: \"Blue\"}]}], variants: [{optionValues: [{optionName: \"Colour\", name:"
                    + " \"Blue\"}]}]})"
                                + PRODUCT)
                        .get("product");
        assertEquals(before.get("id"), after.get("id"));
        assertEquals("Blue;", titles(after));
        assertEquals(before.at("/variants/nodes/1/id"), after.at("/variants/nodes/0/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ shop { id } }|1",
                "{ products(first: 5) { nodes { id } } }|5",
                "{ productsCount { count } }|10",
                "{ product(id: \"gid://shopify/Product/1\") { options { optionValues { id } } variants(first: 10) {"
                        + " nodes { selectedOptions { name } } } } }|13",
                "mutation { productCreate(product: {title: \"T\"}) { product { id seo { title } } userErrors { field }"
                        + " } }|11",
                "mutation { productSet(input: {title: \"T\", metafields: [{namespace: \"a\", key: \"bcd\", type:"
                        + " \"boolean\", value: \"true\"}, {namespace: \"a\", key: \"bce\", type: \"boolean\", value:"
                        + " \"true\"}]}) { userErrors { field } } }|11",
            })
    void a_request_costs_what_it_asks_for(String document, int points) {
        JsonNode answer = shop.send(document, JSON.createObjectNode());
        assertEquals(points, answer.at("/extensions/cost/requestedQueryCost").asInt(), answer::toPrettyString);
    }

    @Test
    void a_query_beyond_a_thousand_points_is_refused() {
        JsonNode answer = shop.send(
                "{ products(first: 250) { nodes { variants(first: 250) { nodes { metafields(first: 250) { nodes { id }"
                        + " } } } } } }",
                JSON.createObjectNode());
        assertEquals("MAX_COST_EXCEEDED", answer.at("/errors/0/extensions/code").asString());
    }

    @Test
    void a_search_field_that_does_not_exist_is_passed_over_with_a_warning() {
        create("{title: \"T\"}");
        JsonNode answer =
                shop.send("{ products(first: 5, query: \"colour:red\") { nodes { id } } }", JSON.createObjectNode());
        assertEquals(1, answer.at("/data/products/nodes").size());
        assertEquals(
                "invalid_field",
                answer.at("/extensions/search/0/warnings/0/code").asString());
    }

    @Test
    void a_product_with_a_custom_id_of_another_is_refused() {
        run("mutation { metafieldDefinitionCreate(definition: {name: \"K\", key: \"key\", type: \"id\", ownerType:"
                + " PRODUCT}) { userErrors { code } } }");
        create("{title: \"A\", metafields: [{key: \"key\", type: \"id\", value: \"1\"}]}");
        JsonNode payload = run("mutation { productSet(input: {title: \"B\", metafields: [{key: \"key\", type: \"id\","
                + " value: \"1\"}]}) " + PRODUCT.strip());
        assertEquals("CAPABILITY_VIOLATION", payload.at("/userErrors/0/code").asString());
        assertTrue(payload.get("product").isNull());
    }
}
