package dev.syncline.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong with a request, as {@code application/problem+json}.
 *
 * @param status the HTTP status
 * @param title the kind of problem, in a few words
 * @param detail what to know and do about it
 */
record Problem(int status, String title, String detail) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    void answer(Context exchange) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        exchange.status(status);
        exchange.contentType("application/problem+json");
        exchange.result(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is no problem. */
    static void answer(Context exchange, int status, Map<String, ?> body) {
        exchange.status(status);
        exchange.contentType("application/json");
        exchange.result(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
