package dev.syncline.console.runs;

import dev.syncline.console.fx.RowSource;
import dev.syncline.console.workbench.Desk;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The operations that a query finds.
 *
 * @param run empty where no run is looked at, and there is nothing to read
 */
record OperationSource(Desk desk, OperationQuery query, Optional<RunId> run) implements RowSource<OperationRow> {
    @Override
    public List<Long> ids() {
        return run.isEmpty() ? List.of() : desk.services().browse().operationIds(desk.actor(), query);
    }

    @Override
    public List<OperationRow> rows(List<Long> ids) {
        return desk.services().browse().operationsOf(desk.actor(), ids);
    }

    @Override
    public long id(OperationRow row) {
        return row.id().number();
    }

    @Override
    public OperationRow blank(long id) {
        return new OperationRow(
                new OperationId(id),
                new ProductId(0),
                Optional.empty(),
                Optional.empty(),
                OperationKind.UPDATE,
                MutationKind.PRODUCT,
                Priority.NORMAL,
                OperationState.AVAILABLE,
                0,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }

    /** Whether a row stands in the place of one that is still being read. */
    static boolean blank(OperationRow row) {
        return row.createdAt().equals(Instant.EPOCH);
    }
}
