package dev.syncline.shopify.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.syncline.model.Digest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

class LeafDigestTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void the_order_of_fields_and_what_is_null_do_not_count() {
        assertEquals(of("{'a':'1','b':{'c':2,'d':null}}"), of("{'b':{'c':2},'a':'1'}"));
    }

    @Test
    void moments_and_the_wrapping_of_variants_do_not_count() {
        assertEquals(
                of("{'id':'p','updatedAt':'x','variantsCount':{'count':3},'t':'1'}"),
                of("{'id':'p','variants':{'nodes':[{'id':'v'}]},'__typename':'Product','t':'1'}"));
    }

    @Test
    void variants_may_come_in_any_order() {
        assertEquals(
                of("{'id':'p'}", "{'id':'v','n':1}", "{'id':'w'}"), of("{'id':'p'}", "{'id':'w'}", "{'n':1,'id':'v'}"));
    }

    @Test
    void every_change_of_a_value_a_place_or_a_name_counts() {
        String[] all = {
            "{'a':'1'}",
            "{'a':'2'}",
            "{'a':1,'x':''}",
            "{'b':'1'}",
            "{'a':['1']}",
            "{'a':['1','2']}",
            "{'a':['2','1']}",
            "{'a':{'a':'1'}}",
            "{'a':{'b':'1'}}",
            "{'a':true}",
            "{'a':false}",
            "{'a':''}",
            "{}",
            "{'a':'12','b':'3'}",
            "{'a':'1','b':'23'}",
            "{'a':'23','b':'1'}",
            "{'a':'\\u00e4'}",
            "{'a':'ae'}"
        };
        Set<Digest> digests = new HashSet<>();
        for (String text : all) {
            digests.add(of(text));
        }
        assertEquals(all.length, digests.size());
    }

    @Test
    void a_value_that_moves_from_one_variant_to_another_counts() {
        assertNotEquals(
                of("{'id':'p'}", "{'id':'v','price':'1'}", "{'id':'w','price':'2'}"),
                of("{'id':'p'}", "{'id':'v','price':'2'}", "{'id':'w','price':'1'}"));
        assertNotEquals(of("{'id':'p'}", "{'id':'v'}"), of("{'id':'p'}"));
        assertNotEquals(of("{'id':'p'}", "{'id':'v'}", "{'id':'v'}"), of("{'id':'p'}", "{'id':'v'}"));
    }

    @Test
    void text_and_tree_digest_alike() {
        String text = "{\"id\":\"p\",\"weight\":{\"value\":0.25},\"t\":[\"x\",\"ö\"],\"f\":true}";
        LeafDigest tree = new LeafDigest();
        try (JsonParser parser = json.treeAsTokens(json.readTree(text))) {
            parser.nextToken();
            tree.add(parser, (depth, name, each) -> {});
        }
        assertEquals(of(text), tree.digest());
    }

    private Digest of(String... objects) {
        LeafDigest digest = new LeafDigest();
        for (String object : objects) {
            try (JsonParser parser = json.createParser(object.replace('\'', '"'))) {
                parser.nextToken();
                digest.add(parser, (depth, name, each) -> {});
            }
        }
        return digest.digest();
    }
}
