package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The comparison that recordings are judged by does see differences. */
class LikenessTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> differences = new ArrayList<>();
    private final Likeness likeness = new Likeness(new HashMap<>(), differences);

    private int differences(String expected, String actual) {
        differences.clear();
        likeness.compare("data", JSON.readTree(expected), JSON.readTree(actual));
        return differences.size();
    }

    @Test
    void values_nulls_lengths_and_missing_fields_are_differences() {
        assertEquals(0, differences("{\"a\": [1, \"x\", null]}", "{\"a\": [1.0, \"x\", null], \"b\": 2}"));
        assertEquals(1, differences("{\"a\": \"x\"}", "{\"a\": \"y\"}"));
        assertEquals(1, differences("{\"a\": null}", "{\"a\": {}}"));
        assertEquals(1, differences("{\"a\": null}", "{}"));
        assertEquals(1, differences("{\"a\": []}", "{\"a\": [1]}"));
        assertEquals(2, differences("{\"a\": [1, 2]}", "{\"a\": [2, 1]}"));
    }

    @Test
    void an_id_is_always_the_same_one_of_ours() {
        assertEquals(0, differences("[\"gid://shopify/Product/1\"]", "[\"gid://shopify/Product/7\"]"));
        assertEquals(0, differences("[\"gid://shopify/Product/1\"]", "[\"gid://shopify/Product/7\"]"));
        assertEquals(1, differences("[\"gid://shopify/Product/1\"]", "[\"gid://shopify/Product/8\"]"));
        assertEquals(1, differences("[\"gid://shopify/Product/2\"]", "[\"gid://shopify/Product/7\"]"));
        assertEquals(1, differences("[\"gid://shopify/Product/3\"]", "[\"gid://shopify/ProductVariant/9\"]"));
    }
}
