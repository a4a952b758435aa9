package dev.syncline.cli;

import dev.syncline.cli.output.TakeBackOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Run;
import dev.syncline.engine.TakeBack;
import dev.syncline.model.RunId;
import dev.syncline.service.UndoService;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a run, with what is taken back of it. */
@Command(name = "show", description = "Shows a run.")
final class RunShowCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "The number of the run.")
    private long run;

    RunShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) {
        RunId id = new RunId(run);
        Run shown = workplace.services().runs().show(workplace.actor(), id);
        UndoService undos = workplace.services().runs().undos();
        List<TakeBack> backs = undos.of(workplace.actor(), id);
        Optional<TakeBack> of = undos.writtenBy(workplace.actor(), id);
        output().result(TakeBackOutput.json(shown, backs, of), TakeBackOutput.lines(shown, backs, of));
        return ExitCode.DONE;
    }
}
