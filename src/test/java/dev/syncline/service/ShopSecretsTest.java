package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shop's webhooks may be signed with, whatever its credentials were before. */
final class ShopSecretsTest {
    private final Map<String, char[]> kept = new HashMap<>();
    private final ShopSecrets secrets = new ShopSecrets(
            new SecretPort() {
                @Override
                public void put(String name, char[] secret) {
                    kept.put(name, secret.clone());
                }

                @Override
                public Optional<char[]> get(String name) {
                    return Optional.ofNullable(kept.get(name)).map(char[]::clone);
                }

                @Override
                public void remove(String name) {
                    kept.remove(name);
                }
            },
            "acme");
    private Instant now = Instant.parse("2026-11-01T10:00:00Z");

    private List<String> signing() {
        return secrets.signing(() -> now).stream().map(String::new).toList();
    }

    private void app(String secret) {
        secrets.useApp(new AppCredentials("id", secret.toCharArray()), () -> now);
    }

    @Test
    void webhooks_are_signed_with_the_secret_of_the_app_and_for_a_day_with_the_one_before() {
        app("first");
        assertEquals(List.of("first"), signing());
        app("second");
        assertEquals(List.of("second", "first"), signing());
        now = now.plus(Duration.ofHours(24)).minusMillis(1);
        assertEquals(List.of("second", "first"), signing());
        now = now.plusMillis(1);
        assertEquals(List.of("second"), signing());
    }

    @Test
    void the_secret_of_an_app_is_taken_for_a_day_after_it_gave_way_to_a_lasting_token() {
        app("first");
        secrets.useToken("token".toCharArray(), () -> now);
        assertEquals(List.of("first"), signing());
        assertEquals(Optional.empty(), secrets.app());
        now = now.plus(Duration.ofHours(24));
        assertEquals(List.of(), signing());
    }

    @Test
    void a_secret_of_their_own_goes_beside_that_of_the_app() {
        app("of the app");
        secrets.useWebhookSecret("own".toCharArray(), () -> now);
        secrets.useWebhookSecret("new".toCharArray(), () -> now);
        assertEquals(List.of("new", "of the app", "own"), signing());
    }

    @Test
    void nothing_is_left_of_a_shop_that_is_forgotten() {
        app("first");
        app("second");
        secrets.useWebhookSecret("own".toCharArray(), () -> now);
        secrets.forget();
        assertTrue(kept.isEmpty(), () -> kept.keySet().toString());
    }
}
