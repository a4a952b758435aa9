package dev.syncline.cli;

import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.Run;
import dev.syncline.model.RunId;
import dev.syncline.service.Actor;
import dev.syncline.service.RunService;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with runs. */
final class RunCommands {
    private RunCommands() {}

    static List<CommandLine> all(CommandContext context) {
        return List.of(
                new CommandLine(new Runs(context)),
                new CommandLine(new RunShowCommand(context)),
                new CommandLine(new RunKeepCommand(context)),
                one(context, "pause", "Lets a run wait after what it is doing right now.", RunService::pause),
                one(context, "resume", "Lets a waiting run go on.", RunService::resume),
                new CommandLine(new RunUndoCommand(context)),
                one(context, "cancel", "Ends a run, or drops one that waits for approval.", RunService::cancel));
    }

    @Command(name = "list", description = "Lists the runs, the newest first.")
    private static final class Runs extends HomeCommand {
        @Option(names = "--shop", paramLabel = "NAME", description = "Of this shop only.")
        private Optional<String> shop = Optional.empty();

        @Option(
                names = "--most",
                paramLabel = "N",
                defaultValue = "100",
                description = "So many; ${DEFAULT-VALUE} else.")
        private int most;

        Runs(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(RunOutput.headings())) {
                workplace
                        .services()
                        .runs()
                        .latest(workplace.actor(), shop, most)
                        .forEach(run -> listing.row(RunOutput.json(run), RunOutput.cells(run)));
            }
            return ExitCode.DONE;
        }
    }

    /** What is done with one run. */
    private interface Deed {
        Run with(RunService runs, Actor actor, RunId run);
    }

    private static final class OneRun extends HomeCommand {
        private final Deed deed;

        @Parameters(paramLabel = "ID", description = "The number of the run.")
        private long run;

        OneRun(CommandContext context, Deed deed) {
            super(context);
            this.deed = deed;
        }

        @Override
        public ExitCode run(Workplace workplace) {
            Run shown = deed.with(workplace.services().runs(), workplace.actor(), new RunId(run));
            output().result(RunOutput.json(shown), RunOutput.lines(shown));
            return ExitCode.DONE;
        }
    }

    private static CommandLine one(CommandContext context, String name, String description, Deed deed) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new OneRun(context, deed)).name(name);
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
