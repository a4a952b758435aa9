package dev.syncline.cli;

import dev.syncline.cli.terminal.Output;
import dev.syncline.cli.terminal.Terminal;

/** What commands that work on a home have in common. */
abstract class HomeCommand implements CliCommand.OfHome {
    private final CommandContext context;

    HomeCommand(CommandContext context) {
        this.context = context;
    }

    /** Where results go. */
    Output output() {
        return context.output();
    }

    /** Where the command was called. */
    Terminal terminal() {
        return context.terminal();
    }

    /** Watches the runs that this command begins. */
    RunWatch watch() {
        return new RunWatch(output());
    }

    /** Brings to their ends what an earlier process left unfinished, before this command begins a run. */
    void endUnfinished(Workplace workplace) throws InterruptedException {
        try (RunWatch watch = watch()) {
            workplace.unfinished().end(workplace.services().syncs(), workplace.actor(), output(), watch);
        }
    }
}
