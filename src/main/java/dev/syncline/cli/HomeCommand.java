package dev.syncline.cli;

import dev.syncline.cli.terminal.Output;
import dev.syncline.cli.terminal.Terminal;
import dev.syncline.service.UndoService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What commands that work on a home have in common. */
abstract class HomeCommand implements CliCommand.OfHome {
    private static final Logger LOG = LoggerFactory.getLogger(HomeCommand.class);

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
            takeBackWhatIsDue(workplace, watch);
        }
    }

    /** What was to be taken back while no process was there is made up for. */
    private void takeBackWhatIsDue(Workplace workplace, RunWatch watch) {
        UndoService undos = workplace.services().runs().undos();
        try {
            if (undos.isDue()) {
                undos.carryOutDue(workplace.actor(), watch)
                        .forEach(done -> done.run()
                                .ifPresent(run ->
                                        output().warning("Run " + run.id() + " took back what was to be by now.")));
            }
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.warn("What was to be taken back by now could not be", e);
            output().warning("What was to be taken back by now waits: " + e.getMessage());
        }
    }
}
