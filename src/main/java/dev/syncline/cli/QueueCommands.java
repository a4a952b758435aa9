package dev.syncline.cli;

import dev.syncline.cli.output.OperationOutput;
import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.service.Actor;
import dev.syncline.service.QueueService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with the queue. */
final class QueueCommands {
    private QueueCommands() {}

    static List<CommandLine> all(CommandContext context) {
        return List.of(
                new CommandLine(new Operations(context)),
                each(context, "retry", "Queues parked operations again.", QueueService::retry),
                each(context, "skip", "Ends operations that have not begun as skipped.", QueueService::skip),
                new CommandLine(new Raise(context)),
                each(context, "cancel", "Ends operations that have not begun as cancelled.", QueueService::cancel));
    }

    @Command(name = "list", description = "Lists the operations that wait, work or are parked.")
    private static final class Operations extends HomeCommand {
        @Option(names = "--all", description = "Those that are completed, skipped or cancelled, too.")
        private boolean all;

        @Option(names = "--shop", paramLabel = "NAME", description = "Of this shop only.")
        private Optional<String> shop = Optional.empty();

        @Option(names = "--run", paramLabel = "N", description = "Of this run only.")
        private Optional<Long> run = Optional.empty();

        Operations(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing(OperationOutput.headings());
                    OperationRows rows = new OperationRows(workplace, listing)) {
                // Parked ones have ended, too, but wait for a person: they are always shown.
                workplace.services().queue().forEach(workplace.actor(), shop, run.map(RunId::new), true, operation -> {
                    if (all || shownAlways(operation)) {
                        rows.add(operation);
                    }
                });
            }
            return ExitCode.DONE;
        }

        private static boolean shownAlways(Operation operation) {
            return !operation.state().ended() || operation.state() == OperationState.PARKED;
        }
    }

    /** What is done with one operation. */
    private interface Deed {
        void with(QueueService queue, Actor actor, OperationId operation);
    }

    /** A command about some operations. */
    private static class OfOperations extends HomeCommand {
        private final Deed deed;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "The numbers of operations.")
        private List<Long> operations = new ArrayList<>();

        OfOperations(CommandContext context, Deed deed) {
            super(context);
            this.deed = deed;
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing("Operation")) {
                for (long operation : operations) {
                    deed.with(workplace.services().queue(), workplace.actor(), new OperationId(operation));
                    listing.row(Json.object().put("operation", operation), List.of(Long.toString(operation)));
                }
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "raise", description = "Makes operations more urgent.")
    private static final class Raise extends HomeCommand {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "The numbers of operations.")
        private List<Long> operations = new ArrayList<>();

        @Option(
                names = "--to",
                paramLabel = "PRIORITY",
                defaultValue = "CRITICAL",
                description = "CRITICAL, HIGH, NORMAL, LOW or BATCH; ${DEFAULT-VALUE} else.")
        private Priority priority = Priority.CRITICAL;

        Raise(CommandContext context) {
            super(context);
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing("Operation")) {
                for (long operation : operations) {
                    workplace.services().queue().raise(workplace.actor(), new OperationId(operation), priority);
                    listing.row(Json.object().put("operation", operation), List.of(Long.toString(operation)));
                }
            }
            return ExitCode.DONE;
        }
    }

    private static CommandLine each(CommandContext context, String name, String description, Deed deed) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new OfOperations(context, deed)).name(name);
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
