package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Faults on demand, as a client meets them. */
class SandboxFaultsIT {
    private static final String PATH = "/admin/api/2026-10/graphql.json";
    private static final String CREATE = "mutation { productCreate(product: {title: \"One\"}) { product { id } } }";

    private static final String BULK = "{ products { edges { node { id } } } }";

    @TempDir
    private Path home;

    private SandboxServer start(String faults) throws IOException {
        Path file = Files.writeString(home.resolve("faults.json"), faults);
        return SandboxServer.start(SandboxSettings.defaults(InstantSource.system())
                .withPlan(SandboxPlan.UNLIMITED)
                .withFaults(file));
    }

    @Test
    void statuses_come_instead_of_an_answer_and_nothing_is_executed() throws IOException {
        try (SandboxServer server = start("""
            {"faults": [{"kind": "status", "status": 429, "retryAfterSeconds": 2, "nth": 1},
                        {"kind": "status", "status": 430, "nth": 2},
                        {"kind": "status", "status": 502, "nth": 3}]}
            """);
                ShopClient client = new ShopClient(server)) {
            HttpResponse<String> first = client.post(PATH, server.token(), CREATE, Map.of());
            HttpResponse<String> second = client.post(PATH, server.token(), CREATE, Map.of());
            HttpResponse<String> third = client.post(PATH, server.token(), CREATE, Map.of());

            assertEquals(429, first.statusCode());
            assertEquals("2.0", first.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(430, second.statusCode());
            assertEquals(502, third.statusCode());
            assertTrue(third.body().startsWith("<html>"));
            assertEquals(0, server.shop().productCount());
            assertEquals(
                    200, client.post(PATH, server.token(), CREATE, Map.of()).statusCode());
            assertEquals(1, server.shop().productCount());
        }
    }

    @Test
    void a_reset_comes_before_or_after_the_execution() throws IOException {
        try (SandboxServer server = start("""
            {"faults": [{"kind": "reset-before", "nth": 1, "field": "productCreate"},
                        {"kind": "reset-after", "nth": 2, "field": "productCreate"}]}
            """);
                ShopClient client = new ShopClient(server)) {
            assertTrue(client.send("{ shop { name } }", Map.of()).has("data"));
            assertThrows(UncheckedIOException.class, () -> client.send(CREATE, Map.of()));
            assertEquals(0, server.shop().productCount());
            assertThrows(UncheckedIOException.class, () -> client.send(CREATE, Map.of()));
            assertEquals(1, server.shop().productCount());
            assertTrue(client.send(CREATE, Map.of()).has("data"));
        }
    }

    @Test
    void answers_are_cut_throttled_or_broken() throws IOException {
        try (SandboxServer server = start("""
            {"faults": [{"kind": "truncated", "nth": 1}, {"kind": "throttled", "nth": 2},
                        {"kind": "internal", "nth": 3}]}
            """);
                ShopClient client = new ShopClient(server)) {
            String cut = client.post(PATH, server.token(), CREATE, Map.of()).body();
            JsonNode throttled = client.send(CREATE, Map.of());
            JsonNode internal = client.send(CREATE, Map.of());

            assertFalse(cut.endsWith("}"));
            assertEquals("THROTTLED", throttled.at("/errors/0/extensions/code").asString());
            assertEquals(
                    "INTERNAL_SERVER_ERROR",
                    internal.at("/errors/0/extensions/code").asString());
            assertTrue(internal.at("/data/productCreate").isNull());
            assertEquals(2, server.shop().productCount());
        }
    }

    @Test
    void an_answer_that_is_no_json_hides_what_was_done() throws IOException {
        try (SandboxServer server = start("{\"faults\": [{\"kind\": \"invalid\", \"nth\": 1}]}");
                ShopClient client = new ShopClient(server)) {
            HttpResponse<String> answer = client.post(PATH, server.token(), CREATE, Map.of());

            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().startsWith("{"));
            assertEquals(1, server.shop().productCount());
        }
    }

    @Test
    void a_shop_can_be_frozen_from_a_request_on_until_it_is_thawed() throws IOException {
        try (SandboxServer server = start("{\"faults\": [{\"kind\": \"status\", \"status\": 402, \"from\": 2}]}");
                ShopClient client = new ShopClient(server)) {
            assertTrue(client.send(CREATE, Map.of()).has("data"));
            for (int request = 2; request < 5; request++) {
                assertEquals(
                        402, client.post(PATH, server.token(), CREATE, Map.of()).statusCode());
            }
            server.disturb("{}");
            assertTrue(client.send(CREATE, Map.of()).has("data"));
            assertEquals(2, server.shop().productCount());
        }
    }

    @Test
    void bulk_queries_end_badly_in_three_ways() throws IOException {
        try (SandboxServer server = start("""
            {"faults": [{"kind": "bulk-failed", "nth": 1}, {"kind": "bulk-expired", "nth": 2},
                        {"kind": "bulk-partial", "nth": 3}]}
            """);
                ShopClient client = new ShopClient(server)) {
            for (int count = 0; count < 6; count++) {
                client.data(CREATE, Map.of());
            }
            JsonNode failed = client.bulkEnd(BULK);
            JsonNode expired = client.bulkEnd(BULK);
            JsonNode partial = client.bulkEnd(BULK);

            assertEquals("FAILED", failed.at("/status").asString());
            assertEquals("INTERNAL_SERVER_ERROR", failed.at("/errorCode").asString());
            assertTrue(failed.at("/url").isNull());
            assertEquals(
                    3,
                    client.lines(URI.create(failed.at("/partialDataUrl").asString()))
                            .size());
            assertEquals("EXPIRED", expired.at("/status").asString());
            assertTrue(expired.at("/url").isNull());
            assertEquals("COMPLETED", partial.at("/status").asString());
            assertEquals(6, partial.at("/rootObjectCount").asInt());
            assertEquals(
                    3, client.lines(URI.create(partial.at("/url").asString())).size());
            assertEquals(6, client.bulk(BULK).size());
        }
    }

    @Test
    void the_search_index_is_behind_and_reads_by_id_are_not() throws IOException {
        try (SandboxServer server = start("{\"searchLagSeconds\": 600}");
                ShopClient client = new ShopClient(server)) {
            String id = client.data(CREATE, Map.of())
                    .at("/productCreate/product/id")
                    .asString();
            JsonNode data = client.data(
                    "query($id: ID!) { product(id: $id) { title } products(first: 5) { nodes { id } } productsCount {"
                            + " count } }",
                    Map.of("id", id));

            assertEquals("One", data.at("/product/title").asString());
            assertEquals(0, data.at("/products/nodes").size());
            assertEquals(0, data.at("/productsCount/count").asInt());
        }
    }

    @Test
    void a_faults_file_that_is_not_understood_says_what_is_wrong() {
        IllegalArgumentException kind = assertThrows(
                IllegalArgumentException.class, () -> start("{\"faults\": [{\"kind\": \"flood\", \"nth\": 1}]}"));
        IllegalArgumentException key = assertThrows(IllegalArgumentException.class, () -> start("{\"fault\": []}"));

        IllegalArgumentException ways = assertThrows(
                IllegalArgumentException.class,
                () -> start("{\"faults\": [{\"kind\": \"invalid\", \"nth\": 1, \"from\": 2}]}"));

        assertTrue(ways.getMessage().contains("one of nth, from"));
        assertTrue(kind.getMessage().contains("flood"));
        assertTrue(key.getMessage().contains("\"fault\""));
    }
}
