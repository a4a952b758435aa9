package dev.syncline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvocationTest {
    @ParameterizedTest
    @ValueSource(strings = {"backup file", "user token ann --role viewer", "category list --json", "api-usage --quiet"})
    void what_is_not_built_says_so_in_one_line_and_ends_with_2(String line) {
        CalledLine called = CalledLine.outsideHome(line.split(" "));
        assertEquals(ExitCode.USAGE, called.code());
        assertEquals("", called.out());
        assertTrue(called.err().endsWith("is not built yet.\n"), called.err());
        assertEquals(1, called.err().lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "run",
                "run show",
                "run show seven",
                "run undo 3 --field colour",
                "product handle K",
                "sync",
                "sync sideways",
                "sync full --strategy GUESSING",
                "sync full --operation sync-sideways",
                "conflict list --field colour",
                "conflict resolve 1",
                "conflict resolve 1 local --value V",
                "rule add",
                "rule add --strategy MANUAL_REVIEW --field title --group seo",
                "shop add acme --token-stdin",
                "shop add acme --domain a.example",
                "shop add acme --domain a.example --client-id 7",
                "shop mode acme sometimes",
                "history --since yesterday",
                "sandbox --products 3 --from file",
                "serve --port 70000",
                "serve --public-url sync.example.com",
                "webhook list --state lost",
                "webhook replay",
                "sandbox --plan basic"
            })
    void what_cannot_be_understood_says_so_on_standard_error_and_ends_with_2(String line) {
        CalledLine called = CalledLine.outsideHome(line.split(" "));
        assertEquals(ExitCode.USAGE, called.code());
        assertEquals("", called.out());
        assertTrue(called.err().contains("--help'."), called.err());
    }

    @Test
    void a_word_that_is_wrong_is_answered_with_those_that_are_right() {
        assertTrue(CalledLine.outsideHome("sync", "full", "--operation", "sync-sideways")
                .err()
                .contains("create, update, delete, sync-down, sync-up"));
        assertTrue(CalledLine.outsideHome("shop", "own", "acme", "--field", "colour", "shop")
                .err()
                .contains("descriptionHtml"));
    }

    @Test
    void only_commands_that_read_a_secret_are_given_standard_input() {
        assertTrue(read("shop", "add", "acme", "--domain", "a.example", "--token-stdin")
                .readsInput());
        assertTrue(read("shop", "rotate", "acme", "--token-stdin").readsInput());
        assertFalse(read("sync", "full").readsInput());
    }

    @Test
    void only_commands_of_a_home_need_one() {
        assertTrue(read("run", "list").needsHome());
        assertTrue(read("feed", "import", "file").needsHome());
        assertFalse(read("sandbox").needsHome());
        assertFalse(read("demo").needsHome());
        assertFalse(read("run", "list", "--help").needsHome());
        assertFalse(read("run", "lits").needsHome());
        assertTrue(read("serve").needsHome());
        assertTrue(read("webhook", "list").needsHome());
    }

    @Test
    void the_sandbox_says_first_where_it_listens() throws InterruptedException {
        AtomicReference<SandboxLauncher.Wanted> wanted = new AtomicReference<>();
        AtomicReference<CalledLine> called = new AtomicReference<>();
        AtomicReference<Boolean> closed = new AtomicReference<>(false);
        Thread process = Thread.ofVirtual()
                .unstarted(() -> called.set(CalledLine.outsideHome(
                        new Launchers(
                                shop -> {
                                    wanted.set(shop);
                                    Thread.currentThread().interrupt();
                                    return running(() -> closed.set(true));
                                },
                                (_, _, _) -> ExitCode.DONE,
                                new NoBenchmarks(),
                                _ -> ExitCode.DONE,
                                new NobodyServes()),
                        "sandbox",
                        "--from",
                        "day1.csv",
                        "--plan",
                        "unlimited",
                        "--dialect",
                        "other",
                        "--latency-ms",
                        "5")));
        process.start();
        process.join();
        assertEquals(
                "{\"url\":\"http://127.0.0.1:1\",\"domain\":\"box.example\",\"token\":\"t\",\"clientId\":\"c\",\"clientSecret\":\"s\"}\n",
                called.get().out());
        assertEquals(ExitCode.INTERRUPTED, called.get().code());
        assertTrue(closed.get());
        assertEquals(
                new SandboxLauncher.Wanted(
                        0,
                        0,
                        Optional.of(Path.of("/folder/day1.csv")),
                        1,
                        SandboxLauncher.Plan.unlimited,
                        Optional.of(5),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                wanted.get());
    }

    private static SandboxLauncher.Running running(Runnable close) {
        return new SandboxLauncher.Running() {
            @Override
            public URI url() {
                return URI.create("http://127.0.0.1:1");
            }

            @Override
            public String domain() {
                return "box.example";
            }

            @Override
            public String token() {
                return "t";
            }

            @Override
            public String clientId() {
                return "c";
            }

            @Override
            public String clientSecret() {
                return "s";
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    private static Invocation read(String... line) {
        Terminal terminal = Terminal.over(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                Path.of("/folder"),
                Terminal.Look.PLAIN);
        return Invocation.read(
                List.of(line),
                terminal,
                new Launchers(
                        _ -> running(() -> {}),
                        (_, _, _) -> ExitCode.DONE,
                        new NoBenchmarks(),
                        _ -> ExitCode.DONE,
                        new NobodyServes()));
    }
}
