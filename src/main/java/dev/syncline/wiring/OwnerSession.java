package dev.syncline.wiring;

import dev.syncline.api.CommandEndpoint;
import dev.syncline.api.CommandRequest;
import dev.syncline.api.CommandRunner;
import dev.syncline.cli.Failure;
import dev.syncline.cli.Invocation;
import dev.syncline.cli.handover.OwnerAddress;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A home while this process owns it: commands of this and of other processes work in it at a time. Listening begins at
 * once, in parallel with opening the store; commands that arrive before it is open wait for it.
 */
final class OwnerSession implements CommandRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerSession.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(8);

    private final Home home;
    private final HomeKey key;
    private final Invocation.Reader reader;
    private final RunningWork work = new RunningWork();
    private final CompletableFuture<OpenHome> opened = new CompletableFuture<>();
    private final CompletableFuture<CommandEndpoint> listening = new CompletableFuture<>();

    private OwnerSession(Home home, HomeKey key, Invocation.Reader reader) {
        this.home = home;
        this.key = key;
        this.reader = reader;
    }

    /** Begins to listen for other processes in a home of which this process has the key; the session gives it back. */
    static OwnerSession begin(Home home, HomeKey key, Invocation.Reader reader) {
        OwnerSession session = new OwnerSession(home, key, reader);
        Thread.ofVirtual().name("listen").start(session::listen);
        return session;
    }

    private void listen() {
        try {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            CommandEndpoint endpoint = CommandEndpoint.start(token, this);
            listening.complete(endpoint);
            OwnerOnly.write(home.owner(), new OwnerAddress(endpoint.port(), token).document());
        } catch (IOException | RuntimeException e) {
            // Commands of this process work all the same; other processes are told that nobody answers.
            LOG.error("Other processes cannot act through this one", e);
            listening.completeExceptionally(e);
        }
    }

    /** Opens the home, runs a command of this process in it, and waits for what others do in it. */
    ExitCode run(Invocation invocation, OpeningOptions options, OpenHome.Opening opening) throws InterruptedException {
        if (!work.admit()) {
            return ExitCode.INTERRUPTED;
        }
        ExitCode code;
        work.enter();
        try {
            opened.complete(opening.open(home, options, this::background));
            code = invocation.run(opened.join().workplace());
        } catch (RuntimeException e) {
            opened.completeExceptionally(e);
            code = invocation.failed(e);
        } finally {
            work.leave();
        }
        work.awaitIdle();
        return code;
    }

    /** Interrupts everything that is being done, so that {@link #run} returns soon. */
    void stop() {
        work.stop();
    }

    @Override
    public boolean admit() {
        return work.admit();
    }

    @Override
    public int run(CommandRequest request, InputStream in, OutputStream out, OutputStream err) {
        Terminal.Look look = new Terminal.Look(request.interactive(), request.colour(), request.columns());
        Terminal terminal = Terminal.over(out, err, in, request.directory(), look);
        work.enter();
        try {
            Invocation invocation = reader.read(request.arguments(), terminal);
            try {
                return invocation.run(opened.get().workplace()).number();
            } catch (ExecutionException e) {
                return invocation
                        .failed(e.getCause() == null ? e : e.getCause())
                        .number();
            } catch (InterruptedException e) {
                return invocation.failed(e).number();
            }
        } finally {
            terminal.flush();
            work.done();
        }
    }

    @Override
    public void answered() {
        work.over();
    }

    private void background(Runnable task) {
        if (!work.admit()) {
            throw new Failure(ExitCode.INTERRUPTED, "The program is about to end; nothing new is begun.");
        }
        Thread.ofVirtual().name("background").start(() -> {
            work.enter();
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("Work in the background failed", e);
            } finally {
                work.leave();
            }
        });
    }

    @Override
    public void close() throws IOException {
        // Closing must be done well even by a thread that was told to stop: an interrupt breaks what it does with
        // files.
        boolean interrupted = Thread.interrupted();
        work.stop();
        try (key) {
            if (!work.awaitEnd(LONGEST_END)) {
                LOG.warn("Not all work ended in {}; it is taken up again at the next start", LONGEST_END);
            }
            stopListening();
            if (opened.isDone() && !opened.isCompletedExceptionally()) {
                opened.join().close();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stopListening() throws IOException {
        try {
            CommandEndpoint endpoint = listening.join();
            Files.deleteIfExists(home.owner());
            endpoint.close();
        } catch (CompletionException e) {
            LOG.debug("Nothing listened", e);
        }
    }
}
