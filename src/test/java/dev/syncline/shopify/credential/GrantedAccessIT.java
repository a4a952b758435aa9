package dev.syncline.shopify.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.ShopifyShop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that a shop grants, from its HTTP interface to the requests that need them. */
final class GrantedAccessIT {
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private volatile Instant now = BEGIN;
    private final MemoryCredentials credentials = new MemoryCredentials();
    private SandboxServer server;
    private ShopGrants grants;
    private ShopifyShop shop;

    @BeforeEach
    void start() throws IOException {
        Path faults = folder.resolve("faults.json");
        Files.writeString(faults, "{\"tokenLifeSeconds\": 3600}");
        server = SandboxServer.start(
                SandboxSettings.defaults(() -> now).withProducts(3, 1).withFaults(faults));
        ShopifySettings settings = ShopifySettings.of(server.url());
        grants = new ShopGrants(settings, () -> now);
        shop = ShopifyShop.open(settings, new ShopToken("acme", credentials, grants, () -> now), () -> now);
        credentials.app(server.app().clientId(), server.app().clientSecret());
    }

    @AfterEach
    void stop() {
        shop.close();
        grants.close();
        server.close();
    }

    @Test
    void a_token_is_renewed_when_it_nears_its_end() {
        shop.facts();
        now = now.plus(Duration.ofMinutes(30));
        shop.facts();
        assertEquals(1, server.tokens().grants());
        now = now.plus(Duration.ofMinutes(20));
        shop.facts();
        assertEquals(2, server.tokens().grants());
        now = now.plus(Duration.ofHours(5));
        shop.facts();
        assertEquals(3, server.tokens().grants());
    }

    @Test
    void a_token_that_ends_before_its_time_is_renewed_by_one_of_many_workers_and_no_request_fails() throws Exception {
        shop.facts();
        for (int round = 1; round <= 3; round++) {
            server.tokens().revoke();
            List<Future<?>> asked = new ArrayList<>();
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int worker = 0; worker < 12; worker++) {
                    asked.add(workers.submit(shop::facts));
                }
                for (Future<?> each : asked) {
                    each.get();
                }
            }
            assertEquals(1 + round, server.tokens().grants());
        }
    }

    @Test
    void a_secret_that_is_replaced_counts_from_the_next_token_on() {
        credentials.app(server.app().clientId(), "shpss_wrong_one");
        ShopUnreachable refused = assertThrows(ShopUnreachable.class, shop::facts);
        assertTrue(refused.refused());
        assertTrue(refused.getMessage().contains("invalid_client"), refused.getMessage());
        assertTrue(refused.getMessage().contains("shop rotate"), refused.getMessage());
        assertFalse(refused.toString().contains("shpss_wrong_one"), refused.toString());
        credentials.app(server.app().clientId(), server.app().clientSecret());
        assertEquals("USD", shop.facts().currency());
    }

    @Test
    void a_client_id_that_nobody_knows_is_named_as_the_reason() {
        credentials.app("nobody", server.app().clientSecret());
        ShopUnreachable refused = assertThrows(ShopUnreachable.class, shop::facts);
        assertTrue(refused.getMessage().contains("application_cannot_be_found"), refused.getMessage());
    }

    @Test
    void a_shop_that_is_away_is_no_refusal() {
        ShopifySettings nowhere = ShopifySettings.of(URI.create("http://127.0.0.1:1"));
        try (ShopGrants silent = new ShopGrants(nowhere, () -> now)) {
            ShopUnreachable away = assertThrows(
                    ShopUnreachable.class, () -> silent.ask(new AppCredential("id", "secret".toCharArray())));
            assertFalse(away.refused());
        }
    }
}
