package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.model.Field;
import dev.syncline.model.RunId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a run back. */
@Command(
        name = "undo",
        description = "Takes back what a run wrote and pulled; what was changed since is shown, not overwritten."
            + " Products that it created are archived, or deleted where the shop's rule says so; archived ones become"
            + " active again.")
final class RunUndoCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "The number of the run.")
    private long run;

    @Option(names = "--product", paramLabel = "K", description = "One product only, by key, SKU, handle or id.")
    private Optional<String> product = Optional.empty();

    @Option(names = "--field", paramLabel = "F", description = "One field only.")
    private Optional<Field> field = Optional.empty();

    @Mixin
    private UndoOptions options = new UndoOptions();

    RunUndoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) throws InterruptedException {
        endUnfinished(workplace);
        return options.carryOut(
                this,
                workplace,
                workplace.services().runs().undos().ofRun(new RunId(run), product, field),
                "of run " + run);
    }
}
