package dev.syncline.sandbox.token;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /admin/oauth/access_token}: grants a token for the app's client id and secret. Thread-safe. */
public final class TokenEndpoint {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BAD_REQUEST = 400;

    private final App app;
    private final AccessTokens tokens;
    private final Supplier<List<String>> scopes;

    /** @param scopes what the app may do */
    public TokenEndpoint(App app, AccessTokens tokens, Supplier<List<String>> scopes) {
        this.app = app;
        this.tokens = tokens;
        this.scopes = scopes;
    }

    /** Answers a request, whose body is a form or JSON. */
    public void answer(Context context) {
        Map<String, String> asked = asked(context);
        String grant = asked.getOrDefault("grant_type", "");
        if (grant.isEmpty()) {
            refuse(context, "invalid_request", "The parameter grant_type is missing");
        } else if (!grant.equals("client_credentials")) {
            refuse(context, "unsupported_grant_type", "The grant " + grant + " is not given here");
        } else if (!app.is(asked.get("client_id"))) {
            refuse(context, "application_cannot_be_found", "No app has this client id");
        } else if (!app.hasSecret(asked.get("client_secret"))) {
            refuse(context, "invalid_client", "The client secret is not that of the app");
        } else {
            Map<String, Object> granted = new LinkedHashMap<>();
            granted.put("access_token", tokens.grant());
            granted.put("scope", String.join(",", scopes.get()));
            granted.put("expires_in", Math.max(1, tokens.life().toSeconds()));
            write(context, granted);
        }
    }

    private static Map<String, String> asked(Context context) {
        Map<String, String> asked = new LinkedHashMap<>();
        String type = context.contentType();
        if (type != null && type.startsWith("application/json")) {
            try {
                if (JSON.readValue(context.bodyAsBytes(), Object.class) instanceof Map<?, ?> body) {
                    body.forEach((name, value) -> asked.put(String.valueOf(name), String.valueOf(value)));
                }
            } catch (JacksonException e) {
                asked.clear();
            }
        } else {
            context.formParamMap().forEach((name, values) -> asked.put(name, values.getFirst()));
        }
        return asked;
    }

    private static void refuse(Context context, String error, String description) {
        context.status(BAD_REQUEST);
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("error", error);
        refusal.put("error_description", description);
        write(context, refusal);
    }

    private static void write(Context context, Map<String, Object> body) {
        context.contentType("application/json; charset=utf-8");
        context.header("Cache-Control", "no-store");
        context.result(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
