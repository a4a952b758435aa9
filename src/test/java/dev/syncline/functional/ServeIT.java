package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.FlatFeed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A home that is served, to its end and beyond. */
final class ServeIT extends ServedShop {
    private static final String UPDATE = "products/update";

    @Test
    void an_edit_in_the_shop_is_in_the_catalogue_within_seconds_and_said_to_be() throws Exception {
        agreed("{\"tokenLifeSeconds\": 4}");
        serve();
        String product = products().getFirst();
        retitle(product, "By the merchant");
        awaitWorked(1, ServedShop::isUpdate);
        assertEquals("By the merchant", title(product));
        JsonNode webhook = webhooks().getFirst();
        assertEquals("done", webhook.get("state").asString());
        assertTrue(webhook.get("run").asLong() > 0);
        assertEquals(200, served.get("/healthz").statusCode());
        assertEquals(200, served.get("/readyz").statusCode());
        HttpResponse<String> rest = served.get("/api/sync/jobs");
        assertEquals(404, rest.statusCode());
        assertEquals(
                "application/problem+json",
                rest.headers().firstValue("Content-Type").orElse(""));
        ended(0, program.run("webhook", "replay", webhook.get("webhook").asString()));
        assertEquals("done", webhooks().getFirst().get("state").asString());
        hold(shop.clientSecret());
        hold(shop.token());
    }

    /** Nobody who looks at the processes or at the files of the home sees this. */
    private void hold(String secret) throws IOException {
        for (String file : List.of("cmdline", "environ")) {
            Path shown = Path.of("/proc", Long.toString(served.pid()), file);
            assertFalse(new String(Files.readAllBytes(shown), StandardCharsets.ISO_8859_1).contains(secret), file);
        }
        try (Stream<Path> files = Files.walk(program.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret),
                        file::toString);
            }
        }
    }

    @Test
    void nobody_but_the_shop_is_listened_to_and_a_new_secret_counts_at_once() throws Exception {
        agreed("{}");
        serve();
        String body = "{\"id\":" + products().getFirst().replaceAll("\\D", "") + "}";
        assertEquals(401, served.webhook("shpss_wrong", UPDATE, "a", body));
        assertEquals(401, served.webhook("shpss_wrong", "customers/redact", "a", "{}"));
        assertEquals(200, served.webhook(shop.clientSecret(), "customers/redact", "b", "{}"));
        assertEquals(200, served.webhook(shop.clientSecret(), UPDATE, "c", body));
        assertEquals(200, served.webhook(shop.clientSecret(), UPDATE, "c", body));
        ended(0, program.feed("of its own", "shop", "rotate", "acme", "--webhook-secret-stdin"));
        assertEquals(200, served.webhook("of its own", UPDATE, "d", body));
        awaitWorked(3, webhook -> true);
        assertEquals(3, webhooks().size());
        assertEquals(1, webhooks().get(1).get("repeats").asInt());
    }

    @Test
    void a_webhook_that_was_answered_outlives_a_process_that_is_killed_before_it_worked_on_it() throws Exception {
        agreed("{\"webhookFaults\": [{\"kind\": \"lost\", \"from\": 1}]}", "--latency-ms", "1500");
        serve();
        String product = products().getFirst();
        await(
                "what was missed before is read",
                () -> Files.readString(program.home().resolve("logs/syncline.log"))
                        .contains("what was missed is read"));
        retitle(product, "Answered, then killed");
        String body = "{\"admin_graphql_api_id\":\"" + product + "\",\"updated_at\":\"2026-11-01T00:00:00Z\"}";
        assertEquals(200, served.webhook(shop.clientSecret(), UPDATE, "e", body));
        served.kill();
        JsonNode kept = webhooks().getFirst();
        assertEquals("waiting", kept.get("state").asString());
        serve();
        awaitWorked(1, ServedShop::isUpdate);
        assertEquals("Answered, then killed", title(product));
    }

    @Test
    void a_run_that_works_when_it_is_stopped_goes_on_at_the_next_start() throws Exception {
        agreed("{\"tokenLifeSeconds\": 3}", "--latency-ms", "150");
        Path feed = FlatFeed.of(120).write(program.home().resolve("feed.csv"));
        ended(0, program.run("feed", "import", feed.toString()));
        serve();
        JsonNode begun = ended(0, program.run("sync", "full", "--yes", "--detach", "--json"))
                .json();
        String run = begun.get("run").asString();
        await("it writes", () -> shop.merchant().bySku().size() > 15);
        long millis = served.stop();
        assertTrue(millis < 10_000, () -> millis + " ms");
        assertEquals("running", state(run));
        serve();
        await("the run is done", () -> state(run).equals("done"));
        assertEquals(132, shop.merchant().bySku().size());
    }

    private String state(String run) throws Exception {
        return ended(0, program.run("run", "show", run, "--json"))
                .json()
                .get("state")
                .asString();
    }
}
