package dev.syncline.cli;

import dev.syncline.cli.output.TakeBackOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.engine.Run;
import dev.syncline.engine.TakeBack;
import dev.syncline.model.RunId;
import dev.syncline.service.UndoService;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps what a run wrote that was to be taken back at a set time. */
@Command(name = "keep", description = "Keeps what a run wrote that was to be taken back at a set time.")
final class RunKeepCommand extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "The number of the run.")
    private long run;

    RunKeepCommand(CommandContext context) {
        super(context);
    }

    @Override
    public ExitCode run(Workplace workplace) {
        RunId id = new RunId(run);
        UndoService undos = workplace.services().runs().undos();
        undos.keep(workplace.actor(), id);
        Run shown = workplace.services().runs().show(workplace.actor(), id);
        List<TakeBack> backs = undos.of(workplace.actor(), id);
        output().result(TakeBackOutput.json(shown, backs), TakeBackOutput.lines(shown, backs));
        return ExitCode.DONE;
    }
}
