package dev.syncline.cli;

import dev.syncline.cli.output.OperationOutput;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.queue.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists operations with the keys of their products, which are looked up for many operations at a time. */
final class OperationRows implements AutoCloseable {
    private static final int AT_A_TIME = 200;

    private final Workplace workplace;
    private final Listing listing;
    private final List<Operation> held = new ArrayList<>();

    OperationRows(Workplace workplace, Listing listing) {
        this.workplace = workplace;
        this.listing = listing;
    }

    void add(Operation operation) {
        held.add(operation);
        if (held.size() == AT_A_TIME) {
            write();
        }
    }

    /** Writes the last ones. */
    @Override
    public void close() {
        if (!held.isEmpty()) {
            write();
        }
    }

    private void write() {
        Set<ProductId> products = new LinkedHashSet<>();
        held.forEach(operation -> products.add(operation.product()));
        Map<ProductId, ProductKey> keys = workplace.services().products().keys(workplace.actor(), products);
        for (Operation operation : held) {
            // The history of the queue outlives its products.
            String product = Optional.ofNullable(keys.get(operation.product()))
                    .map(ProductKey::text)
                    .orElseGet(() -> "#" + operation.product());
            listing.row(OperationOutput.json(operation, product), OperationOutput.cells(operation, product));
        }
        held.clear();
    }
}
