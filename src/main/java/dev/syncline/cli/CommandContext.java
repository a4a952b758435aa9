package dev.syncline.cli;

import dev.syncline.cli.terminal.Output;
import dev.syncline.cli.terminal.Terminal;

/** What every command is made with. The options are filled in when the line is read, so they are asked for late. */
record CommandContext(Terminal terminal, GlobalOptions options) {
    Output output() {
        return options.output(terminal);
    }

    boolean colour() {
        return options.colour(terminal);
    }
}
