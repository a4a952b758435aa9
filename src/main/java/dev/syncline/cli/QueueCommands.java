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
import dev.syncline.service.Invalid;
import dev.syncline.service.QueueService;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What is done with the queue. */
final class QueueCommands {
    private QueueCommands() {}

    static List<CommandLine> all(CommandContext context) {
        return List.of(
                new CommandLine(new Operations(context)),
                each(context, "retry", "Queues parked operations again.", false, QueueService::retry),
                each(context, "skip", "Ends operations that have not begun as skipped.", true, QueueService::skip),
                new CommandLine(new Raise(context)),
                each(
                        context,
                        "cancel",
                        "Ends operations that have not begun as cancelled.",
                        true,
                        QueueService::cancel));
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
        private final boolean waiting;

        @Mixin
        private OperationChoice choice = new OperationChoice();

        OfOperations(CommandContext context, boolean waiting, Deed deed) {
            super(context);
            this.waiting = waiting;
            this.deed = deed;
        }

        @Override
        public ExitCode run(Workplace workplace) {
            try (Listing listing = output().listing("Operation")) {
                for (OperationId operation : choice.chosen(workplace, waiting)) {
                    if (done(workplace, operation)) {
                        listing.row(Json.object().put("operation", operation.number()), List.of(operation.toString()));
                    }
                }
            }
            return ExitCode.DONE;
        }

        /** Of many some may have moved on meanwhile; of one that was named that is an error. */
        private boolean done(Workplace workplace, OperationId operation) {
            try {
                deed.with(workplace.services().queue(), workplace.actor(), operation);
                return true;
            } catch (Invalid over) {
                if (choice.isNamed()) {
                    throw over;
                }
                return false;
            }
        }
    }

    @Command(name = "raise", description = "Makes operations more urgent.")
    private static final class Raise extends HomeCommand {
        @Mixin
        private OperationChoice choice = new OperationChoice();

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
                for (OperationId operation : choice.chosen(workplace, true)) {
                    workplace.services().queue().raise(workplace.actor(), operation, priority);
                    listing.row(Json.object().put("operation", operation.number()), List.of(operation.toString()));
                }
            }
            return ExitCode.DONE;
        }
    }

    private static CommandLine each(
            CommandContext context, String name, String description, boolean waiting, Deed deed) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new OfOperations(context, waiting, deed))
                .name(name);
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
