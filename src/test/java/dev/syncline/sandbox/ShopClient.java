package dev.syncline.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client for tests: sends GraphQL to a sandbox over HTTP. */
final class ShopClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    ShopClient(SandboxServer server) {
        this.server = server;
    }

    /** Sends a document and gives the whole answer. */
    JsonNode send(String query, Map<String, ?> variables) {
        return JSON.readTree(post("/admin/api/2026-10/graphql.json", server.token(), query, variables)
                .body());
    }

    /** Sends a document and gives its data; errors fail the test. */
    JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = send(query, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.get("data");
    }

    HttpResponse<String> post(String path, String token, String query, Map<String, ?> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return raw(path, token, JSON.writeValueAsString(body));
    }

    HttpResponse<String> raw(String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Access-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Runs a bulk query to its end and gives its lines. */
    List<JsonNode> bulk(String query) {
        return lines(bulkUrl(query));
    }

    /** Runs a bulk query to its end and gives the address of its file. */
    URI bulkUrl(String query) {
        JsonNode operation = bulkEnd(query);
        if (!operation.get("status").asString().equals("COMPLETED")) {
            throw new AssertionError(operation.toPrettyString());
        }
        return URI.create(operation.get("url").asString());
    }

    /** Runs a bulk query to its end, whatever that is. */
    JsonNode bulkEnd(String query) {
        String id = data(
                        "mutation($q: String!) { bulkOperationRunQuery(query: $q) { bulkOperation { id } userErrors {"
                                + " message } } }",
                        Map.of("q", query))
                .at("/bulkOperationRunQuery/bulkOperation/id")
                .asString();
        while (true) {
            JsonNode operation = data(
                            "query($id: ID!) { bulkOperation(id: $id) { status url partialDataUrl errorCode"
                                    + " objectCount rootObjectCount } }",
                            Map.of("id", id))
                    .get("bulkOperation");
            switch (operation.get("status").asString()) {
                case "CREATED", "RUNNING" -> Thread.onSpinWait();
                default -> {
                    return operation;
                }
            }
        }
    }

    List<JsonNode> lines(URI url) {
        HttpRequest request =
                HttpRequest.newBuilder(url).header("Accept-Encoding", "gzip").build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                throw new AssertionError("not compressed: " + response.headers());
            }
            try (InputStream in = new GZIPInputStream(response.body())) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(JSON::readTree)
                        .toList();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
