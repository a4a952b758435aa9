package dev.syncline.cli;

import dev.syncline.cli.output.PlanOutput;
import dev.syncline.cli.output.RunOutput;
import dev.syncline.cli.output.TakeBackOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.SyncEngine;
import dev.syncline.engine.TakeBack;
import dev.syncline.model.PlanId;
import dev.syncline.service.Invalid;
import dev.syncline.service.SyncService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with plans. */
final class PlanCommands {
    private PlanCommands() {}

    static List<HomeCommand> all(CommandContext context) {
        return List.of(new Show(context), new Apply(context));
    }

    @Command(name = "show", description = "Shows the exact writes of a plan, a line for each field.")
    private static final class Show extends HomeCommand {
        @Parameters(paramLabel = "ID", description = "The number of the plan.")
        private long plan;

        @Option(
                names = "--all",
                description = "Show also what is not written to the shop: values that are pulled, products that are"
                        + " linked, conflicts, and what is held back.")
        private boolean all;

        Show(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            SyncService syncs = workplace.services().syncs();
            PlanId id = new PlanId(plan);
            syncs.plan(workplace.actor(), id);
            try (Listing listing = output().listing(PlanOutput.headings())) {
                syncs.forEachItem(workplace.actor(), id, item -> {
                    if (all || item.writes()) {
                        PlanOutput.write(item, listing);
                    }
                });
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "apply",
            description =
                    "Applies a plan, which approves it; tripped guards need --yes. What moved since is planned again"
                            + " and said.")
    private static final class Apply extends HomeCommand {
        @Parameters(paramLabel = "ID", description = "The number of the plan.")
        private long plan;

        @Option(names = "--yes", description = "Approve also what the guards stopped.")
        private boolean yes;

        @Option(names = "--first", paramLabel = "N", description = "Only the first N products.")
        private Optional<Integer> first = Optional.empty();

        @Option(names = "--except", paramLabel = "ITEM", arity = "1..*", description = "Leave out these items.")
        private List<Integer> except = new ArrayList<>();

        @Option(names = "--until", paramLabel = "TIME", description = "Take it back at that time.")
        private Optional<Instant> until = Optional.empty();

        Apply(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) throws InterruptedException {
            endUnfinished(workplace);
            Run run;
            try (RunWatch watch = watch()) {
                run = workplace
                        .services()
                        .syncs()
                        .applyPlan(
                                workplace.actor(),
                                new PlanId(plan),
                                new SyncEngine.Terms(selection(), yes, until),
                                watch);
            }
            List<TakeBack> backs = workplace.services().runs().undos().of(workplace.actor(), run.id());
            output().result(TakeBackOutput.json(run, backs), TakeBackOutput.lines(run, backs));
            return RunOutput.code(run);
        }

        private PlanSelection selection() {
            if (first.filter(most -> most < 1).isPresent()) {
                throw new Invalid("--first takes 1 or more products.");
            }
            return new PlanSelection(first, new HashSet<>(except));
        }
    }
}
