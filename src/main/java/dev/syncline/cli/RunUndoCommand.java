package dev.syncline.cli;

import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.output.UndoOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Undoing.Undone;
import dev.syncline.model.Field;
import dev.syncline.model.RunId;
import dev.syncline.service.Invalid;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a run back. */
@Command(
        name = "undo",
        description = "Takes back what a run wrote and pulled; what was changed since is shown, not overwritten."
                + " Products that the run created, archived or deleted stay so.")
final class RunUndoCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "The number of the run.")
    private long run;

    @Option(names = "--product", paramLabel = "K", description = "One product only, by key, SKU, handle or id.")
    private Optional<String> product = Optional.empty();

    @Option(names = "--field", paramLabel = "F", description = "One field only.")
    private Optional<Field> field = Optional.empty();

    RunUndoCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) throws InterruptedException {
        endUnfinished(workplace);
        Undone undone;
        try (RunWatch watch = watch()) {
            undone = workplace.services().runs().undo(workplace.actor(), new RunId(run), product, field, watch);
        }
        return undone.run()
                .map(written -> {
                    output().result(
                                    UndoOutput.json(written, undone.outlook()),
                                    UndoOutput.lines(written, undone.outlook()));
                    return RunOutput.code(written);
                })
                .orElseThrow(() -> new Invalid(UndoOutput.nothing(run, undone.outlook())));
    }
}
