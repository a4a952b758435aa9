package dev.syncline.cli;

import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.RunId;
import dev.syncline.model.wording.Wording;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.service.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which operations a command is about: those that are named, or all that fit. */
final class OperationChoice {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "The numbers of operations.")
    private List<Long> operations = new ArrayList<>();

    @Option(names = "--shop", paramLabel = "NAME", description = "All of this shop.")
    private Optional<String> shop = Optional.empty();

    @Option(names = "--run", paramLabel = "N", description = "All of this run.")
    private Optional<Long> run = Optional.empty();

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "All of this kind: create, update, delete, sync-down or sync-up.")
    private Optional<OperationKind> kind = Optional.empty();

    @Option(names = "--cause", paramLabel = "WORDS", description = "All whose cause contains this.")
    private Optional<String> cause = Optional.empty();

    /** Whether each was named. */
    boolean isNamed() {
        return !operations.isEmpty();
    }

    /** The operations; of all that fit those that something can be done about. */
    List<OperationId> chosen(Workplace workplace, boolean waiting) {
        boolean filters = shop.isPresent() || run.isPresent() || kind.isPresent() || cause.isPresent();
        if (filters != operations.isEmpty()) {
            throw new Invalid("Name the operations, or say which with --shop, --run, --operation or --cause.");
        }
        if (!filters) {
            return operations.stream().map(OperationId::new).toList();
        }
        List<OperationId> chosen = new ArrayList<>();
        workplace.services().queue().forEach(workplace.actor(), shop, run.map(RunId::new), true, operation -> {
            if (fits(operation, waiting)) {
                chosen.add(operation.id());
            }
        });
        return chosen;
    }

    private boolean fits(Operation operation, boolean waiting) {
        boolean stands = waiting
                ? !operation.state().ended() && operation.state() != OperationState.EXECUTING
                : operation.state() == OperationState.PARKED;
        return stands
                && kind.map(operation.kind()::equals).orElse(true)
                && cause.map(words -> operation
                                .cause()
                                .filter(said -> Wording.plain().of(said).contains(words))
                                .isPresent())
                        .orElse(true);
    }
}
