package dev.syncline.sandbox.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The tokens that the shop accepts: a lasting one, and those that it granted and that have not ended. Thread-safe. */
public final class AccessTokens {
    private final SecureRandom random = new SecureRandom();
    private final byte[] lasting;
    private final Duration life;
    private final InstantSource clock;
    private final Map<String, Instant> granted = new ConcurrentHashMap<>();
    private final AtomicLong grants = new AtomicLong();

    /**
     * @param lasting the one that never ends
     * @param life how long one lives that is granted
     */
    public AccessTokens(String lasting, Duration life, InstantSource clock) {
        this.lasting = lasting.getBytes(StandardCharsets.UTF_8);
        this.life = life;
        this.clock = clock;
    }

    /** @return whether a request with that token is let in */
    public boolean accepts(@Nullable String token) {
        if (token == null) {
            return false;
        }
        if (MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), lasting)) {
            return true;
        }
        Instant end = granted.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    /** @return how often a token was granted so far */
    public long grants() {
        return grants.get();
    }

    /** Ends every token that was granted, as a merchant does who uninstalls the app and installs it again. */
    public void revoke() {
        granted.clear();
    }

    Duration life() {
        return life;
    }

    String grant() {
        Instant now = clock.instant();
        granted.values().removeIf(end -> !now.isBefore(end));
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = "shpat_" + HexFormat.of().formatHex(bytes);
        granted.put(token, now.plus(life));
        grants.incrementAndGet();
        return token;
    }
}
