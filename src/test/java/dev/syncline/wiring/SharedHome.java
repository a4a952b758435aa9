package dev.syncline.wiring;

import dev.syncline.cli.CliCommand;
import dev.syncline.cli.GlobalOptions;
import dev.syncline.cli.Invocation;
import dev.syncline.cli.Launchers;
import dev.syncline.cli.Workplace;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A home that the process of a test owns as the program does while its console is open: commands of other processes are
 * taken, and run here.
 */
public final class SharedHome implements AutoCloseable {
    private static final String OWN = "own";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<TestHome> opened = new CompletableFuture<>();
    private final Thread owner;
    private final Path folder;

    private SharedHome(Path folder) {
        this.folder = folder;
        this.owner = Thread.ofVirtual().name("owner").start(this::own);
    }

    /** Opens the home in a folder; returns when it is open. */
    public static SharedHome open(Path folder) {
        SharedHome shared = new SharedHome(folder);
        shared.opened.join();
        return shared;
    }

    /** The home, which must not be closed by itself. */
    public TestHome home() {
        return opened.join();
    }

    private void own() {
        Terminal terminal = Terminal.over(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                InputStream.nullInputStream(),
                folder,
                new Terminal.Look(false, false, 80));
        int code = new Program(
                        Map.of("SYNCLINE_HOME", folder.toString()),
                        new Parts(FileKey::take, this::open, this::read, PATIENCE))
                .run(List.of(OWN), terminal);
        opened.completeExceptionally(new IllegalStateException("The home was not opened: exit " + code));
    }

    private OpenHome open(Home home, OpeningOptions options, Workplace.Background background) {
        Graph graph = Graph.open(home, options, Map.of());
        opened.complete(TestHome.over(graph));
        return new ServicesHome(graph.services(), graph::close, InstantSource.system(), background, home.folder());
    }

    private Invocation read(List<String> arguments, Terminal terminal) {
        if (!arguments.equals(List.of(OWN))) {
            InstantSource clock = InstantSource.system();
            Map<String, String> environment = Map.of();
            return Invocation.read(
                    arguments,
                    terminal,
                    new Launchers(
                            new SandboxStart(clock),
                            new DemoRun(environment),
                            new BenchRun(clock),
                            new ConsoleStart(environment),
                            new ServeStart()));
        }
        return new Invocation(terminal, new GlobalOptions(), new CliCommand.OfHome() {
            @Override
            public ExitCode run(Workplace workplace) throws Exception {
                closing.await();
                return ExitCode.DONE;
            }

            @Override
            public boolean readsInput() {
                return false;
            }
        });
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            owner.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
