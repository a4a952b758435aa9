package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.RemoteId;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest extends ScriptedShop {
    private static final RemoteId ID = new RemoteId("gid://shopify/Product/1");

    @Test
    void passing_faults_are_tried_again() {
        server.enqueue(Answers.status(503));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(Answers.status(429, "Retry-After: 0.01"));
        server.enqueue(Answers.json("{\"errors\":[{\"message\":\"x\",\"extensions\":{\"code\":"
                + "\"INTERNAL_SERVER_ERROR\"}}],\"data\":null}"));
        server.enqueue(Answers.json("{\"data\":{\"nodes\":[" + Answers.product(ID.text(), "T") + ",null]}}"));
        assertEquals(
                Set.of(ID),
                shop.read(List.of(ID, new RemoteId("gid://shopify/Product/2"))).keySet());
    }

    @Test
    void lasting_faults_end_with_what_was_tried() {
        for (int count = 0; count < 5; count++) {
            server.enqueue(Answers.status(502));
        }
        ShopUnreachable unreachable = assertThrows(ShopUnreachable.class, () -> shop.read(List.of(ID)));
        assertFalse(unreachable.refused());
        assertEquals(5, server.getRequestCount());
        assertTrue(String.valueOf(unreachable.getMessage()).contains("502"), unreachable.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404, 423})
    void a_refusal_is_not_tried_again(int code) {
        server.enqueue(Answers.status(code));
        assertTrue(assertThrows(ShopUnreachable.class, shop::facts).refused());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void an_interrupted_reader_stops_asking_and_stays_interrupted() {
        server.enqueue(Answers.status(502));
        server.enqueue(Answers.status(502));
        Thread.currentThread().interrupt();
        try {
            assertThrows(ShopUnreachable.class, () -> shop.read(List.of(ID)));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void no_products_asked_for_are_none_read() {
        assertTrue(shop.read(List.of()).isEmpty());
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void facts_name_scopes_that_are_missing_and_a_budget_that_is_given() {
        server.enqueue(Answers.json("""
            {"data":{"shop":{"name":"N","myshopifyDomain":"n.myshopify.com","currencyCode":"EUR"},
            "currentAppInstallation":{"accessScopes":[{"handle":"read_products"}]}},"extensions":{"cost":{
            "requestedQueryCost":4,"actualQueryCost":3,"throttleStatus":{"maximumAvailable":2000.0,
            "currentlyAvailable":1997,"restoreRate":100.0}}}}\
            """));
        assertEquals(
                new ShopFacts(
                        "N",
                        "n.myshopify.com",
                        "EUR",
                        "2026-10",
                        List.of("read_products"),
                        List.of("write_products"),
                        2000,
                        100),
                shop.facts());
        assertEquals(3, shop.usage().cost());
        assertEquals(1, shop.usage().requests());
    }

    @Test
    void a_key_that_is_defined_already_is_as_good_as_defined() {
        server.enqueue(Answers.json("{\"data\":{\"metafieldDefinitionCreate\":{\"userErrors\":[{\"field\":[\"x\"],"
                + "\"message\":\"Key is in use\",\"code\":\"TAKEN\"}]}}}"));
        shop.prepare();
        server.enqueue(Answers.json("{\"data\":{\"metafieldDefinitionCreate\":{\"userErrors\":[{\"field\":[\"x\"],"
                + "\"message\":\"Too many\",\"code\":\"RESOURCE_TYPE_LIMIT_EXCEEDED\"}]}}}"));
        assertTrue(String.valueOf(
                        assertThrows(ShopUnreachable.class, shop::prepare).getMessage())
                .contains("Too many"));
    }
}
