package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Terminal;

/**
 * What commands start outside a home.
 *
 * @param sandbox starts a shop on loopback
 * @param demo shows the product at work
 * @param bench runs benchmarks
 * @param console opens windows
 * @param serve listens without a window
 */
public record Launchers(
        SandboxLauncher sandbox, DemoLauncher demo, BenchLauncher bench, ConsoleLauncher console, ServeLauncher serve) {
    /** Opens a window on a home. */
    public interface ConsoleLauncher {
        /** Opens it, or raises the one that is open; returns when the window that it opened is closed. */
        ExitCode open(Workplace workplace) throws Exception;
    }

    /** Shows the product at work, in a home of its own. */
    public interface DemoLauncher {
        /** Runs the demo and says how it ended. */
        ExitCode run(Demo demo, Terminal terminal, GlobalOptions options) throws Exception;
    }

    /**
     * What kind of demo is wanted.
     *
     * @param products how many products
     * @param headless whether it must not open a window
     */
    public record Demo(int products, boolean headless) {}
}
