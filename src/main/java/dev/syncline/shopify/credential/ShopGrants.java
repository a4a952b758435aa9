package dev.syncline.shopify.credential;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.failure.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client-credentials grant over HTTP. Nothing of an answer that was granted is ever part of a message. Thread-safe. */
public final class ShopGrants implements TokenGrants, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What Shopify says on a page where it says it in no JSON. */
    private static final Pattern PAGE = Pattern.compile("Oauth error (\\w{1,60}):? ?([^<\\n]{0,200})");

    private static final int LONGEST_ANSWER = 100_000;
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(30);
    private static final int SHARE_OF_LIFE = 5;

    private final ShopifySettings settings;
    private final InstantSource clock;
    private final OkHttpClient http;

    public ShopGrants(ShopifySettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.callTimeout())
                // A redirect would carry the secret elsewhere.
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    @Override
    public Grant ask(AppCredential credential) {
        Instant asked = clock.instant();
        try (Response response = http.newCall(request(credential)).execute()) {
            String body = response.peekBody(LONGEST_ANSWER).string();
            if (response.code() != 200) {
                throw refusal(response.code(), body);
            }
            return granted(body, asked);
        } catch (IOException broken) {
            throw new ShopUnreachable(
                    Failure.NOT_REACHED.words(CredentialSentences.silent(host(), String.valueOf(broken.getMessage()))),
                    false,
                    broken);
        }
    }

    private Request request(AppCredential credential) {
        FormBody form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", credential.clientId())
                .add("client_secret", new String(credential.secret()))
                .build();
        String base = settings.endpoint().toString().replaceAll("/+$", "");
        return new Request.Builder()
                .url(base + "/admin/oauth/access_token")
                .header("Accept", "application/json")
                .post(form)
                .build();
    }

    private Grant granted(String body, Instant asked) {
        try {
            JsonNode answer = JSON.readTree(body);
            String token = answer.path("access_token").asString("");
            long seconds = answer.path("expires_in").asLong(0);
            if (!token.isEmpty() && seconds > 0) {
                Duration life = Duration.ofSeconds(seconds);
                Duration share = life.dividedBy(SHARE_OF_LIFE);
                Duration margin = share.compareTo(LONGEST_MARGIN) < 0 ? share : LONGEST_MARGIN;
                Instant end = asked.plus(life);
                return new Grant(token.toCharArray(), end.minus(margin), end);
            }
        } catch (JacksonException unreadable) {
            throw unclear();
        }
        throw unclear();
    }

    private static ShopUnreachable unclear() {
        return new ShopUnreachable(Failure.GARBLED.wordsWith(CredentialSentences.UNCLEAR), false);
    }

    private ShopUnreachable refusal(int status, String body) {
        boolean lasting = status >= 400 && status < 500 && status != 408 && status != 429;
        if (!lasting) {
            return new ShopUnreachable(
                    Failure.ofStatus(status).words(CredentialSentences.instead(host(), status)), false);
        }
        Optional<Refusal> said = said(body);
        if (status == 404 && said.isEmpty()) {
            return Failure.NO_SHOP_THERE.unreachable(Failure.NO_SHOP_THERE.words(CredentialSentences.nowhere(host())));
        }
        Refusal refusal = said.orElse(new Refusal("HTTP " + status, "no reason given"));
        return new ShopUnreachable(
                refusal.code().equals("shop_not_permitted")
                        ? CredentialSentences.elsewhere(host(), refusal.code(), refusal.words())
                        : CredentialSentences.refused(host(), refusal.code(), refusal.words()),
                true);
    }

    private record Refusal(String code, String words) {}

    private static Optional<Refusal> said(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            String code = answer.path("error").asString("");
            if (!code.isEmpty()) {
                return Optional.of(
                        new Refusal(code, answer.path("error_description").asString("no reason given")));
            }
        } catch (JacksonException page) {
            Matcher found = PAGE.matcher(body);
            return found.find()
                    ? Optional.of(new Refusal(found.group(1), found.group(2).strip()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private String host() {
        return settings.endpoint().getHost();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
