package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopWrite;
import dev.syncline.testing.English;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteOutcomeTest extends ScriptedShop {

    @Test
    void what_the_shop_returns_is_what_was_applied() throws InterruptedException {
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "," + Answers.updated(1) + "}}"));
        List<Outcome> outcomes = shop.send(List.of(Answers.title(0, "A"), Answers.title(1, "B")));
        assertEquals(
                List.of("gid://shopify/Product/0", "gid://shopify/Product/1"),
                outcomes.stream().map(WriteOutcomeTest::appliedId).toList());
        RecordedRequest request = server.takeRequest();
        assertEquals("shpat_secret", request.getHeaders().get("X-Shopify-Access-Token"));
        assertEquals("/admin/api/2026-10/graphql.json", request.getTarget());
        assertEquals(1, server.getRequestCount(), "Both travel in one request");
    }

    @Test
    void the_length_of_a_body_is_that_of_its_bytes() throws InterruptedException {
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "}}"));
        shop.send(List.of(Answers.title(0, "Größe 5 € 🧦 日本語")));
        RecordedRequest request = server.takeRequest();
        byte[] body = request.getBody().toByteArray();
        assertEquals(Integer.toString(body.length), request.getHeaders().get("Content-Length"));
        assertTrue(new String(body, StandardCharsets.UTF_8).contains("Größe 5 € 🧦 日本語"));
    }

    @Test
    void two_writes_to_one_product_never_share_a_request() {
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "," + Answers.updated(1) + "}}"));
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "}}"));
        List<Outcome> outcomes =
                shop.send(List.of(Answers.title(0, "A"), Answers.title(0, "B"), Answers.title(1, "C")));
        assertEquals(2, server.getRequestCount());
        assertEquals(
                3, outcomes.stream().filter(Outcome.Applied.class::isInstance).count());
    }

    @Test
    void a_refused_connection_is_certainly_not_done() throws IOException {
        server.close();
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, only(Answers.title(0, "A")));
        assertTrue(failed.passing());
        assertTrue(English.of(failed.cause()).contains("The shop cannot be reached: localhost"), failed::toString);
    }

    @Test
    void a_cut_after_sending_is_unknown_and_nothing_is_sent_again() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "}}"));
        assertInstanceOf(Outcome.Unknown.class, only(Answers.title(0, "A")));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void no_answer_in_time_is_unknown() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertInstanceOf(Outcome.Unknown.class, only(Answers.title(0, "A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>oops</html>", "{\"data\":{\"p0\":", "{}", "[]", "", "null", "{\"data\":null}"})
    void an_answer_that_says_nothing_is_unknown(String body) {
        server.enqueue(Answers.json(body));
        assertInstanceOf(Outcome.Unknown.class, only(Answers.title(0, "A")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 520})
    void a_fault_of_the_server_is_unknown_and_nothing_is_sent_again(int code) {
        server.enqueue(Answers.status(code, "Retry-After: 0"));
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "}}"));
        assertInstanceOf(Outcome.Unknown.class, only(Answers.title(0, "A")));
        assertEquals(1, server.getRequestCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 402, 403, 404, 423, 430})
    void a_shop_that_does_not_let_us_in_says_so_with_words(int code) {
        server.enqueue(Answers.status(code));
        Outcome.Refused failed = assertInstanceOf(Outcome.Refused.class, only(Answers.title(0, "A")));
        assertTrue(English.of(failed.cause()).contains(Integer.toString(code)), failed::toString);
    }

    @Test
    void too_many_requests_is_throttled_for_as_long_as_the_shop_says() {
        server.enqueue(Answers.status(429, "Retry-After: 7.5"));
        assertEquals(new Outcome.Throttled(Duration.ofMillis(7500)), only(Answers.title(0, "A")));
        assertEquals(1, shop.usage().throttled());
    }

    @Test
    void a_throttled_document_says_how_long_the_bucket_takes() {
        server.enqueue(Answers.json("""
            {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],"extensions":{"cost":{
            "requestedQueryCost":300,"actualQueryCost":null,"throttleStatus":{"maximumAvailable":2000.0,
            "currentlyAvailable":100,"restoreRate":100.0}}}}\
            """));
        assertEquals(new Outcome.Throttled(Duration.ofSeconds(2)), only(Answers.title(0, "A")));
    }

    @Test
    void complaints_about_one_write_are_that_writes_own() {
        server.enqueue(Answers.json("{\"data\":{\"p0\":{\"product\":null,\"userErrors\":[{\"field\":[\"product\","
                + "\"title\"],\"message\":\"Title can't be blank\"}]}," + Answers.updated(1) + "}}"));
        List<Outcome> outcomes = shop.send(List.of(Answers.title(0, ""), Answers.title(1, "B")));
        assertEquals(
                new Outcome.Rejected(
                        List.of(new Outcome.UserError("product.title", Sentence.verbatim("Title can't be blank"), ""))),
                outcomes.get(0));
        assertInstanceOf(Outcome.Applied.class, outcomes.get(1));
    }

    @Test
    void a_fault_inside_the_shop_about_one_write_is_unknown_for_it_alone() {
        server.enqueue(Answers.json("{\"data\":{\"p0\":null," + Answers.updated(1) + "},\"errors\":[{\"message\":"
                + "\"Internal error\",\"path\":[\"p0\"],\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]}"));
        List<Outcome> outcomes = shop.send(List.of(Answers.title(0, "A"), Answers.title(1, "B")));
        assertInstanceOf(Outcome.Unknown.class, outcomes.get(0));
        assertInstanceOf(Outcome.Applied.class, outcomes.get(1));
    }

    @Test
    void access_denied_for_one_write_is_its_lasting_failure() {
        server.enqueue(Answers.json("{\"data\":{\"p0\":null," + Answers.updated(1) + "},\"errors\":[{\"message\":"
                + "\"Access denied\",\"path\":[\"p0\"],\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"));
        List<Outcome> outcomes = shop.send(List.of(Answers.title(0, "A"), Answers.title(1, "B")));
        assertFalse(assertInstanceOf(Outcome.Failed.class, outcomes.get(0)).passing());
        assertInstanceOf(Outcome.Applied.class, outcomes.get(1));
    }

    @Test
    void a_document_that_one_write_spoils_is_sent_again_one_by_one() {
        String invalid = "{\"errors\":[{\"message\":\"Variable $x was provided invalid value\","
                + "\"extensions\":{\"code\":\"INVALID_VARIABLE\"}}]}";
        server.enqueue(Answers.json(invalid));
        server.enqueue(Answers.json(invalid));
        server.enqueue(Answers.json("{\"data\":{" + Answers.updated(0) + "}}"));
        List<Outcome> outcomes = shop.send(List.of(Answers.title(0, "A"), Answers.title(1, "B")));
        assertInstanceOf(Outcome.Rejected.class, outcomes.get(0));
        assertInstanceOf(Outcome.Applied.class, outcomes.get(1));
        assertEquals(3, server.getRequestCount());
    }

    @Test
    void deleting_what_is_gone_already_is_done() {
        server.enqueue(Answers.json("{\"data\":{\"p0\":{\"userErrors\":[{\"field\":[\"id\"],"
                + "\"message\":\"Product does not exist\"}]}}}"));
        server.enqueue(Answers.json("{\"data\":{\"nodes\":[null]}}"));
        Outcome.Applied applied = assertInstanceOf(Outcome.Applied.class, only(Answers.write(MutationKind.DELETE, 0)));
        assertTrue(applied.product().isEmpty());
    }

    @Test
    void a_write_that_was_done_but_cannot_be_read_back_is_unknown() {
        String more = Answers.updated(0).replace("\"hasNextPage\":false", "\"hasNextPage\":true");
        server.enqueue(Answers.json("{\"data\":{" + more + "}}"));
        server.enqueue(Answers.status(500));
        assertInstanceOf(Outcome.Unknown.class, only(Answers.title(0, "A")));
    }

    @Test
    void missing_variants_are_fetched_before_a_write_counts_as_read_back() {
        String more = Answers.updated(0)
                .replace("\"hasNextPage\":false,\"endCursor\":null", "\"hasNextPage\":true,\"endCursor\":\"c\"");
        server.enqueue(Answers.json("{\"data\":{" + more + "}}"));
        server.enqueue(Answers.json("{\"data\":{\"product\":{\"variants\":{\"nodes\":["
                + Answers.variant("gid://shopify/ProductVariant/9", "S-2", 2)
                + "],\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}}}}"));
        Outcome.Applied applied = assertInstanceOf(Outcome.Applied.class, only(Answers.title(0, "A")));
        assertEquals(2, applied.product().orElseThrow().variantIds().size());
    }

    @Test
    void nothing_to_write_sends_nothing() {
        assertFalse(assertInstanceOf(Outcome.Failed.class, only(Answers.write(MutationKind.PRODUCT, 0)))
                .passing());
        assertEquals(0, server.getRequestCount());
        assertEquals(List.of(), shop.send(List.of()));
    }

    @Test
    void a_token_never_shows_even_where_it_cannot_be_sent() {
        try (ShopifyShop odd = ShopifyShop.open(
                Answers.settings("http://localhost:" + server.getPort()),
                () -> "shpat_geheimnis\n".toCharArray(),
                InstantSource.system())) {
            Outcome outcome = odd.send(List.of(Answers.title(0, "A"))).getFirst();
            assertInstanceOf(Outcome.Refused.class, outcome);
            assertFalse(outcome.toString().contains("geheimnis"), outcome.toString());
            assertFalse(odd.toString().contains("geheimnis"));
        }
        assertEquals(0, server.getRequestCount());
    }

    private Outcome only(ShopWrite write) {
        return shop.send(List.of(write)).getFirst();
    }

    private static String appliedId(Outcome outcome) {
        return assertInstanceOf(Outcome.Applied.class, outcome)
                .product()
                .orElseThrow()
                .id()
                .text();
    }
}
