package dev.syncline;

import dev.syncline.cli.terminal.Terminal;
import dev.syncline.wiring.Program;
import java.util.List;
import java.util.Map;

/** Starts Syncline: the console without arguments, a command with them. */
public final class Launcher {
    private Launcher() {}

    /**
     * Starts the program and ends the process with the command's exit code.
     *
     * @param arguments the command line, as the user gave it
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.ofThisProcess(environment);
        System.exit(Program.shipped(environment).run(List.of(arguments), terminal));
    }
}
