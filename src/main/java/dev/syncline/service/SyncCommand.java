package dev.syncline.service;

import dev.syncline.engine.RunKind;
import dev.syncline.model.OperationKind;
import dev.syncline.rules.Strategy;
import java.util.List;
import java.util.Optional;

/**
 * A sync as a person asks for it.
 *
 * @param shop the shop's name; empty for the only one
 * @param kind the kind of run
 * @param products keys, SKUs, handles or ids; empty for all
 * @param operation the only operation to do
 * @param planOnly whether to stop with the plan
 * @param strategy replaces the global strategy in this run
 * @param approved whether what would stop for approval is approved
 */
public record SyncCommand(
        Optional<String> shop,
        RunKind kind,
        List<String> products,
        Optional<OperationKind> operation,
        boolean planOnly,
        Optional<Strategy> strategy,
        boolean approved) {
    public SyncCommand {
        products = List.copyOf(products);
    }
}
