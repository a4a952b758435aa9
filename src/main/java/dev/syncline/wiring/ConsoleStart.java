package dev.syncline.wiring;

import dev.syncline.cli.Launchers.ConsoleLauncher;
import dev.syncline.cli.Workplace;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.console.Console;
import dev.syncline.console.ConsoleSetting;
import java.util.Map;

/** Opens the console of this process. The console's classes, and JavaFX with them, are loaded when it is first opened. */
final class ConsoleStart implements ConsoleLauncher {
    private final Map<String, String> environment;
    private final Console console = new Console();

    ConsoleStart(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public ExitCode open(Workplace workplace) throws InterruptedException {
        console.open(new ConsoleSetting(
                workplace.services(), workplace.actor(), workplace.clock(), workplace.home(), environment));
        return ExitCode.DONE;
    }
}
