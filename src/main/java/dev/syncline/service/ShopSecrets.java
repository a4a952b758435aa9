package dev.syncline.service;

import java.nio.CharBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the vault holds for one shop, each under a name of its own: a lasting token, or an app's client id with its secret
 * and the token that was granted last; and what webhooks are signed with. Thread-safe as the vault is.
 */
public final class ShopSecrets {
    /** So long a secret that was replaced is still taken in webhooks: Shopify goes on signing with it for a while. */
    private static final Duration AFTERLIFE = Duration.ofHours(24);

    private final SecretPort secrets;
    private final String prefix;

    public ShopSecrets(SecretPort secrets, String shop) {
        this.secrets = secrets;
        this.prefix = "shop." + shop + ".";
    }

    /** The lasting token; the caller wipes it. */
    public Optional<char[]> token() {
        return secrets.get(prefix + "token");
    }

    /** The app; the caller wipes its secret. */
    public Optional<AppCredentials> app() {
        return secrets.get(prefix + "app").map(kept -> {
            int end = lineEnd(kept, 0);
            AppCredentials app = new AppCredentials(
                    new String(kept, 0, end), Arrays.copyOfRange(kept, Math.min(end + 1, kept.length), kept.length));
            Arrays.fill(kept, '\0');
            return app;
        });
    }

    /**
     * A token that was granted for a while; the caller wipes it.
     */
    public static final class Granted {
        private final char[] token;
        private final Instant renewal;
        private final Instant end;

        public Granted(char[] token, Instant renewal, Instant end) {
            this.token = token;
            this.renewal = renewal;
            this.end = end;
        }

        /** The token itself. */
        public char[] token() {
            return token;
        }

        /** From when on it is to be renewed. */
        public Instant renewal() {
            return renewal;
        }

        /** From when on it does not count any more. */
        public Instant end() {
            return end;
        }

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Granted[until " + end + "]";
        }
    }

    /** The token that was granted last. */
    public Optional<Granted> granted() {
        return secrets.get(prefix + "granted").map(kept -> {
            int first = lineEnd(kept, 0);
            int second = lineEnd(kept, first + 1);
            Granted granted = new Granted(
                    Arrays.copyOfRange(kept, second + 1, kept.length),
                    moment(kept, 0, first),
                    moment(kept, first + 1, second));
            Arrays.fill(kept, '\0');
            return granted;
        });
    }

    /** Keeps a token that was granted. */
    public void keep(Granted granted) {
        put("granted", granted.renewal().toEpochMilli() + "\n" + granted.end().toEpochMilli() + "\n", granted.token());
    }

    /** What webhooks may be signed with now: the secret of their own, the app's, and for a while the one before. */
    public List<char[]> signing(InstantSource clock) {
        List<char[]> signing = new ArrayList<>();
        secrets.get(prefix + "webhooks").ifPresent(signing::add);
        app().ifPresent(app -> signing.add(app.secret()));
        secrets.get(prefix + "webhooks-before").ifPresent(kept -> {
            int end = lineEnd(kept, 0);
            if (clock.instant().isBefore(moment(kept, 0, end))) {
                signing.add(Arrays.copyOfRange(kept, end + 1, kept.length));
            }
            Arrays.fill(kept, '\0');
        });
        return signing;
    }

    /** From now on this lasting token, and no app. */
    void useToken(char[] token, InstantSource clock) {
        keepAppSecret(clock);
        secrets.put(prefix + "token", token);
        secrets.remove(prefix + "app");
        secrets.remove(prefix + "granted");
    }

    /** From now on the tokens of this app, and no lasting one. What is in force in between is one or the other. */
    void useApp(AppCredentials app, InstantSource clock) {
        keepAppSecret(clock);
        put("app", app.clientId() + "\n", app.secret());
        secrets.remove(prefix + "granted");
        secrets.remove(prefix + "token");
    }

    /** From now on webhooks are signed with this secret. */
    void useWebhookSecret(char[] secret, InstantSource clock) {
        secrets.get(prefix + "webhooks").ifPresent(before -> {
            keepBefore(before, clock);
            Arrays.fill(before, '\0');
        });
        secrets.put(prefix + "webhooks", secret);
    }

    /** Forgets all of it. */
    void forget() {
        List.of("token", "app", "granted", "webhooks", "webhooks-before")
                .forEach(name -> secrets.remove(prefix + name));
    }

    private void keepAppSecret(InstantSource clock) {
        app().ifPresent(before -> {
            keepBefore(before.secret(), clock);
            Arrays.fill(before.secret(), '\0');
        });
    }

    private void keepBefore(char[] secret, InstantSource clock) {
        put("webhooks-before", clock.instant().plus(AFTERLIFE).toEpochMilli() + "\n", secret);
    }

    private void put(String name, String head, char[] secret) {
        char[] whole = Arrays.copyOf(head.toCharArray(), head.length() + secret.length);
        System.arraycopy(secret, 0, whole, head.length(), secret.length);
        try {
            secrets.put(prefix + name, whole);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }

    private static int lineEnd(char[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private static Instant moment(char[] text, int from, int to) {
        return Instant.ofEpochMilli(Long.parseLong(CharBuffer.wrap(text, from, to - from), 0, to - from, 10));
    }

    @Override
    public String toString() {
        return "ShopSecrets[" + prefix + "]";
    }
}
