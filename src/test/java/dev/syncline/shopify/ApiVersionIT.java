package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.ShopFacts;
import dev.syncline.model.Sentence;
import dev.syncline.testing.English;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What a shop says of the version of its interface, and what becomes of it. */
final class ApiVersionIT extends ScriptedShop {
    private void says(String version, String supported) {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("X-Shopify-API-Version", version)
                .body("{\"data\":{\"shop\":{\"name\":\"A\",\"myshopifyDomain\":\"a.example\",\"currencyCode\":\"EUR\"},"
                        + "\"publicApiVersions\":[{\"handle\":\"2026-10\",\"supported\":" + supported + "},"
                        + "{\"handle\":\"2027-01\",\"supported\":true}],"
                        + "\"currentAppInstallation\":{\"accessScopes\":[]}}}")
                .build());
    }

    private static List<String> said(List<Sentence> notices) {
        return notices.stream().map(English::of).toList();
    }

    @Test
    void a_shop_that_answers_as_it_was_asked_gives_nothing_to_say() {
        says(ShopifySettings.API_VERSION, "true");
        ApiVersionWatch watch = new ApiVersionWatch("a", "2026-10", () -> Instant.parse("2027-06-30T00:00:00Z"));
        assertEquals(List.of(), watch.notices());
        ShopFacts facts = shop.facts();
        assertTrue(said(facts.notices()).stream().allMatch(notice -> notice.contains("ends on 2027-10-01")));
    }

    @Test
    void an_answer_by_another_version_is_told_once() {
        says("2027-01", "true");
        says("2027-01", "true");
        shop.facts();
        List<String> notices = said(shop.facts().notices());
        assertEquals(
                1,
                notices.stream().filter(notice -> notice.contains("2027-01:")).count(),
                notices::toString);
    }

    @Test
    void a_version_that_is_not_supported_any_more_and_what_is_deprecated_are_told() {
        says(ShopifySettings.API_VERSION, "false");
        assertTrue(said(shop.facts().notices()).stream().anyMatch(notice -> notice.contains("no longer supports")));
        ApiVersionWatch watch = new ApiVersionWatch("a", "2026-10", () -> Instant.parse("2026-11-01T00:00:00Z"));
        watch.heard(Optional.of("2026-10"), Optional.of("https://shopify.dev/changes"));
        assertTrue(said(watch.notices()).getFirst().contains("deprecated"), watch.notices()::toString);
    }

    @Test
    void the_end_of_the_version_is_told_three_months_before() {
        Instant[] now = {Instant.parse("2027-06-30T23:00:00Z")};
        ApiVersionWatch watch = new ApiVersionWatch("a", "2026-10", () -> now[0]);
        assertEquals(List.of(), watch.notices());
        now[0] = Instant.parse("2027-07-01T00:00:00Z");
        assertTrue(said(watch.notices()).getFirst().contains("ends on 2027-10-01"), watch.notices()::toString);
        now[0] = Instant.parse("2027-10-01T00:00:00Z");
        assertTrue(said(watch.notices()).getFirst().contains("ended on 2027-10-01"), watch.notices()::toString);
    }
}
