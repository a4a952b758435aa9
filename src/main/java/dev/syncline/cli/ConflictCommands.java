package dev.syncline.cli;

import dev.syncline.cli.output.ConflictOutput;
import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.output.ValueForm;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.compare.Choice;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.model.Field;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with conflicts. */
final class ConflictCommands {
    private ConflictCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Conflicts(context), new Resolve(context));
    }

    @Command(name = "list", description = "Lists the conflicts that wait for a person.")
    private static final class Conflicts extends HomeCommand {
        @Option(names = "--shop", paramLabel = "NAME", description = "Of this shop only.")
        private Optional<String> shop = Optional.empty();

        @Option(names = "--field", paramLabel = "F", description = "Of this field only.")
        private Optional<Field> field = Optional.empty();

        Conflicts(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(ConflictOutput.headings())) {
                workplace
                        .services()
                        .conflicts()
                        .forEachOpen(
                                workplace.actor(),
                                shop,
                                field,
                                conflict -> listing.row(ConflictOutput.json(conflict), ConflictOutput.cells(conflict)));
            }
            return ExitCode.DONE;
        }
    }

    /** The sides that a person can take. */
    enum Taken {
        local,
        remote,
        base,
        merge
    }

    @Command(name = "resolve", description = "Decides a conflict, and writes what follows at once.")
    private static final class Resolve extends HomeCommand {
        @Parameters(index = "0", paramLabel = "ID", description = "The number of the conflict.")
        private long conflict;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "local|remote|base|merge",
                description = "local, remote, base (what was agreed before) or merge (both edits, where they do not"
                        + " collide).")
        private Optional<Taken> taken = Optional.empty();

        @Option(
                names = "--value",
                paramLabel = "V",
                description = "This value instead, on both sides; written as in 'conflict list --json'.")
        private Optional<String> value = Optional.empty();

        Resolve(CommandContext context) {
            super(context);
        }

        @Override
        public void check() {
            if (taken.isPresent() == value.isPresent()) {
                throw new IllegalArgumentException("Say what shall stand: local, remote, base, merge, or --value V.");
            }
        }

        @Override
        public ExitCode run(Workplace workplace) throws InterruptedException {
            OpenConflict waiting = workplace.services().conflicts().show(workplace.actor(), conflict);
            Choice choice = choice(waiting);
            endUnfinished(workplace);
            Run run;
            try (RunWatch watch = watch()) {
                run = workplace.services().conflicts().resolve(workplace.actor(), conflict, choice, watch);
            }
            output().result(RunOutput.json(run), RunOutput.lines(run));
            return RunOutput.code(run);
        }

        private Choice choice(OpenConflict waiting) {
            if (value.isPresent()) {
                return new Choice.Edited(Optional.of(ValueForm.parse(waiting.path(), value.get())));
            }
            return switch (taken.orElseThrow()) {
                case local -> new Choice.Local();
                case remote -> new Choice.Remote();
                case base -> new Choice.Base();
                case merge -> new Choice.Merge();
            };
        }
    }
}
