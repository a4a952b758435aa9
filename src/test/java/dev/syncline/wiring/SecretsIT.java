package dev.syncline.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunState;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.service.AppCredentials;
import dev.syncline.service.NewShop;
import dev.syncline.service.SecretPort;
import dev.syncline.service.ShopSecrets;
import dev.syncline.service.SyncCommand;
import dev.syncline.testing.FlatFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Every token and secret that the program was given or granted is looked for wherever it must not be. */
final class SecretsIT {
    private static final String WRONG = "shpss_of_another_app_altogether";
    private static final String WEBHOOKS = "whsec_that_nobody_may_see";

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.syncline");
    private final List<Throwable> thrown = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private Optional<Level> rootLevel = Optional.empty();
    private Optional<Level> ourLevel = Optional.empty();

    @BeforeEach
    void listen() {
        rootLevel = Optional.ofNullable(root.getLevel());
        ourLevel = Optional.ofNullable(ours.getLevel());
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(rootLevel.orElse(null));
        ours.setLevel(ourLevel.orElse(null));
    }

    @Test
    void no_secret_is_in_a_log_an_exception_a_value_or_a_file() throws Exception {
        SandboxServer sandbox = SandboxServer.start(SandboxSettings.defaults(InstantSource.system()));
        secrets.addAll(List.of(sandbox.app().clientSecret(), sandbox.token(), WRONG, WEBHOOKS));
        try (sandbox;
                TestHome home = TestHome.open(folder.resolve("home"))) {
            work(home, sandbox);
        }
        List<ILoggingEvent> events = events();
        assertFalse(events.isEmpty());
        assertTrue(secrets.size() >= 6, "Tokens that were granted are looked for, too");
        List<String> places = new ArrayList<>();
        events.forEach(event -> places.add(shown(event)));
        thrown.forEach(error -> places.add(trace(error)));
        places.forEach(place -> secrets.forEach(secret -> assertFalse(place.contains(secret), place)));
        filesHoldNone();
    }

    /** What was logged. The shop's own server is here by way of exception, and shows the requests that it was sent. */
    private List<ILoggingEvent> events() {
        stopListening();
        synchronized (log) {
            return log.list.stream()
                    .filter(event -> !event.getLoggerName().startsWith("org.eclipse.jetty"))
                    .toList();
        }
    }

    private void work(TestHome home, SandboxServer sandbox) throws IOException {
        var shops = home.services().shops();
        NewShop acme = new NewShop("acme", "acme.example", Optional.of(sandbox.url()));
        shops.add(TestHome.OWNER, acme, new AppCredentials(sandbox.app().clientId(), WRONG.toCharArray()));
        shops.signWith(TestHome.OWNER, "acme", WEBHOOKS.toCharArray());
        thrown.add(assertThrows(RuntimeException.class, () -> shops.test(TestHome.OWNER, "acme")));
        thrown.add(assertThrows(RuntimeException.class, () -> shops.add(TestHome.OWNER, acme, WRONG.toCharArray())));
        char[] right = sandbox.app().clientSecret().toCharArray();
        shops.rotate(TestHome.OWNER, "acme", Optional.empty(), right);
        shops.test(TestHome.OWNER, "acme");
        granted(home);
        FlatFeed feed = FlatFeed.of(3);
        Path file = home.folder().resolve("feed.csv");
        feed.write(file);
        home.services().feeds().importFile(TestHome.OWNER, FeedRequest.of(file), Optional.empty(), true, rows -> {});
        assertEquals(RunState.DONE, sync(home));
        sandbox.tokens().revoke();
        assertEquals(RunState.DONE, sync(home));
        granted(home);
        sandbox.disturb("{\"faults\": [{\"kind\": \"status\", \"status\": 401, \"from\": 1}]}");
        thrown.add(assertThrows(RuntimeException.class, () -> sync(home)));
        granted(home);
        sandbox.disturb("{\"faults\": [{\"kind\": \"invalid\", \"from\": 1}]}");
        thrown.add(assertThrows(RuntimeException.class, () -> shops.test(TestHome.OWNER, "acme")));
        sandbox.disturb("{}");
        shops.rotate(TestHome.OWNER, "acme", sandbox.token().toCharArray());
        assertEquals(RunState.DONE, sync(home));
    }

    private static RunState sync(TestHome home) {
        return home.services()
                .syncs()
                .run(
                        TestHome.OWNER,
                        new SyncCommand(
                                Optional.empty(),
                                RunKind.FULL,
                                List.of(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                true),
                        RunListener.NONE)
                .state();
    }

    /** Remembers the token that the vault holds now, so that it is looked for. */
    private void granted(TestHome home) {
        ShopSecrets kept = new ShopSecrets(home.secrets(), "acme");
        secrets.add(new String(kept.granted().orElseThrow().token()));
    }

    private void filesHoldNone() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertFalse(content.contains(secret), file::toString));
            }
        }
    }

    @Test
    void values_that_hold_a_secret_do_not_show_it() {
        Map<String, char[]> kept = new HashMap<>();
        SecretPort vault = new SecretPort() {
            @Override
            public void put(String name, char[] secret) {
                kept.put(name, secret.clone());
            }

            @Override
            public Optional<char[]> get(String name) {
                return Optional.ofNullable(kept.get(name)).map(char[]::clone);
            }

            @Override
            public void remove(String name) {
                kept.remove(name);
            }
        };
        ShopSecrets secrets = new ShopSecrets(vault, "acme");
        secrets.keep(new ShopSecrets.Granted(
                WRONG.toCharArray(), java.time.Instant.EPOCH, java.time.Instant.EPOCH.plusSeconds(9)));
        KeptCredentials credentials = new KeptCredentials(secrets);
        List<Object> holders = List.of(
                secrets,
                credentials,
                secrets.granted().orElseThrow(),
                credentials.grant().orElseThrow(),
                new AppCredentials("id", WRONG.toCharArray()),
                new dev.syncline.shopify.credential.AppCredential("id", WRONG.toCharArray()));
        holders.forEach(holder -> assertFalse(holder.toString().contains(WRONG), holder::toString));
        assertEquals(WRONG, new String(credentials.grant().orElseThrow().token()));
        assertEquals(
                java.time.Instant.EPOCH.plusSeconds(9),
                credentials.grant().orElseThrow().end());
    }

    private static String shown(ILoggingEvent event) {
        String error = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + error;
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
