package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifySettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "ftp://shop.example.com",
                "shop.example.com",
                "https://user:hidden@shop.example.com",
                "https://shop.example.com?a=hidden"
            })
    void refuses_what_would_show_the_token_to_others_or_is_no_address(String address) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ShopifySettings.of(URI.create(address)))
                        .getMessage());
        assertFalse(message.contains("hidden"), message);
        assertTrue(message.endsWith("com") || message.contains("//"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.myshopify.com",
                "https://a.myshopify.com/",
                "http://127.0.0.1:80",
                "http://localhost:1"
            })
    void asks_under_the_version(String address) {
        String expected = address.replaceAll("/$", "") + "/admin/api/2026-10/graphql.json";
        assertEquals(expected, ShopifySettings.of(URI.create(address)).graphQl().toString());
    }

    @Test
    void accepts_the_other_loopback() {
        assertEquals(
                "[::1]",
                ShopifySettings.of(URI.create("http://[::1]:9")).endpoint().getHost());
    }
}
