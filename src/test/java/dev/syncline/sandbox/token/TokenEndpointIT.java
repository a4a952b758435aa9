package dev.syncline.sandbox.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TokenEndpointIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private SandboxServer server;

    @BeforeEach
    void start() {
        server = SandboxServer.start(SandboxSettings.defaults(() -> now));
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void a_form_and_a_document_are_both_granted_a_token_for_a_day() throws Exception {
        String form = "grant_type=client_credentials&client_id=" + server.app().clientId() + "&client_secret="
                + server.app().clientSecret();
        String json = "{\"grant_type\":\"client_credentials\",\"client_id\":\""
                + server.app().clientId() + "\",\"client_secret\":\""
                + server.app().clientSecret() + "\"}";
        for (HttpResponse<String> answer :
                java.util.List.of(post("application/x-www-form-urlencoded", form), post("application/json", json))) {
            assertEquals(200, answer.statusCode(), answer::body);
            JsonNode granted = JsonMapper.shared().readTree(answer.body());
            assertEquals(86_400, granted.get("expires_in").asInt());
            assertTrue(granted.get("scope").asString().contains("write_products"));
            String token = granted.get("access_token").asString();
            assertTrue(server.tokens().accepts(token));
            Instant before = now;
            now = now.plus(Duration.ofDays(1));
            assertFalse(server.tokens().accepts(token));
            now = before;
        }
        assertTrue(server.tokens().accepts(server.token()));
        assertFalse(server.tokens().accepts("shpat_other"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials, , right, application_cannot_be_found",
        "client_credentials, right, wrong, invalid_client",
        "client_credentials, right, , invalid_client",
        "password, right, right, unsupported_grant_type",
        ", right, right, invalid_request"
    })
    void what_is_wrong_is_refused_by_name(String grant, String id, String secret, String error) throws Exception {
        StringBuilder form = new StringBuilder("x=y");
        add(form, "grant_type", grant);
        add(form, "client_id", "right".equals(id) ? server.app().clientId() : id);
        add(form, "client_secret", "right".equals(secret) ? server.app().clientSecret() : secret);
        HttpResponse<String> answer = post("application/x-www-form-urlencoded", form.toString());
        assertEquals(400, answer.statusCode());
        assertEquals(
                error, JsonMapper.shared().readTree(answer.body()).get("error").asString());
    }

    private static void add(StringBuilder form, String name, String value) {
        if (value != null) {
            form.append('&').append(name).append('=').append(value);
        }
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.url().resolve("/admin/oauth/access_token"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
