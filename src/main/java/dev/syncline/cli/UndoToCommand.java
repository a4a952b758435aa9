package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes everything back to a moment. */
@Command(
        name = "undo",
        description = "Takes back what all runs of a shop did since a moment, with one run; what was changed since is"
                + " shown, not overwritten.")
final class UndoToCommand extends HomeCommand {
    @Option(
            names = "--to",
            paramLabel = "TIME",
            required = true,
            description = "The moment: 2026-10-31, 2026-10-31T18:00 or 2026-10-31T18:00:00Z.")
    private Instant moment = Instant.EPOCH;

    @Option(names = "--shop", paramLabel = "NAME", description = "The shop; the only one else.")
    private Optional<String> shop = Optional.empty();

    @Mixin
    private UndoOptions options = new UndoOptions();

    UndoToCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) throws InterruptedException {
        endUnfinished(workplace);
        return options.carryOut(
                this, workplace, workplace.services().runs().undos().to(shop, moment), "since " + moment);
    }
}
