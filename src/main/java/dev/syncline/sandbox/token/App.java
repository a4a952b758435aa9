package dev.syncline.sandbox.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The app that is installed in the shop.
 *
 * @param clientId as its developer sees it
 * @param clientSecret signs webhooks, and is exchanged for tokens
 */
public record App(String clientId, String clientSecret) {

    /** @return the app of a shop with that lasting token: made from it, so that a shop that is kept keeps its app, too */
    public static App of(String token) {
        return new App(digest("app of " + token).substring(0, 32), "shpss_" + digest("secret of " + token));
    }

    boolean is(@Nullable String id) {
        return id != null && same(id, clientId);
    }

    boolean hasSecret(@Nullable String secret) {
        return secret != null && same(secret, clientSecret);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
