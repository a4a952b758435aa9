package dev.syncline.wiring;

import dev.syncline.cli.Failure;
import dev.syncline.cli.Invocation;
import dev.syncline.cli.handover.Handed;
import dev.syncline.cli.handover.OwnerAddress;
import dev.syncline.cli.handover.OwnerClient;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program from command line to exit code: it decides whether a command runs here, or in the process that has the home
 * open already.
 */
public final class Program {
    private static final long PAUSE_MS = 100;

    private final Map<String, String> environment;
    private final Parts parts;
    private final Logs logs = new Logs();

    Program(Map<String, String> environment, Parts parts) {
        this.environment = Map.copyOf(environment);
        this.parts = parts;
    }

    /** The program as it is shipped. */
    public static Program shipped(Map<String, String> environment) {
        return new Program(environment, ShippedParts.parts(environment));
    }

    /** Runs one command line and returns the exit status of the process. */
    public int run(List<String> arguments, Terminal terminal) {
        Invocation invocation = parts.reader().read(arguments, terminal);
        if (invocation.options().verbose()) {
            logs.toStream(terminal.err());
        }
        if (invocation.opensWindow()) {
            Processors.leaveOneToTheWindow();
        }
        try {
            return invocation.needsHome() ? inHome(invocation, arguments, terminal) : onItsOwn(invocation);
        } catch (IOException | RuntimeException e) {
            return invocation.failed(e).number();
        } catch (InterruptedException e) {
            return invocation.failed(e).number();
        } finally {
            logs.stop();
            terminal.flush();
        }
    }

    private static int onItsOwn(Invocation invocation) {
        Thread worker = Thread.currentThread();
        try (Shutdown _ = new Shutdown(worker::interrupt)) {
            return invocation.run().number();
        }
    }

    private int inHome(Invocation invocation, List<String> arguments, Terminal terminal)
            throws IOException, InterruptedException {
        Home home = Home.of(invocation.options().home(), terminal.directory(), environment);
        home.create();
        long deadline = System.nanoTime() + parts.patience().toNanos();
        while (true) {
            Optional<HomeKey> key = parts.keys().take(home);
            if (key.isPresent()) {
                return own(home, key.get(), invocation, terminal);
            }
            Optional<OwnerAddress> owner = OwnerAddress.read(home.owner());
            String why = "it does not say where it listens";
            if (owner.isPresent()) {
                switch (handOver(owner.get(), arguments, terminal, invocation)) {
                    case Handed.Ended(int exitCode) -> {
                        return exitCode;
                    }
                    case Handed.BrokenOff(String what) ->
                        throw new Failure(
                                ExitCode.FAILED,
                                "The process that has " + home.folder() + " open ended before the command did (" + what
                                        + "). What it had done by then is done; see 'syncline run list'.");
                    case Handed.NotTaken(String what) -> why = what;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        ExitCode.UNREACHABLE,
                        "Another process has " + home.folder() + " open, and does not take commands (" + why
                                + "). If it is just closing, try again; else end that process, or use another --home.");
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private static Handed handOver(OwnerAddress owner, List<String> arguments, Terminal terminal, Invocation invocation)
            throws InterruptedException {
        try (OwnerClient client = new OwnerClient()) {
            return client.run(owner, arguments, terminal, invocation.readsInput());
        }
    }

    private int own(Home home, HomeKey key, Invocation invocation, Terminal terminal)
            throws IOException, InterruptedException {
        OwnerSession session = OwnerSession.begin(home, key, parts.reader());
        // The order matters: what ends the process waits until the session is closed.
        try (Shutdown _ = new Shutdown(session::stop);
                session) {
            logs.toFolder(home.logs());
            OpeningOptions options = OpeningOptions.of(invocation.options(), terminal.directory(), environment);
            return session.run(invocation, options, parts.opening()).number();
        }
    }
}
