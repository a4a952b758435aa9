package dev.syncline.service.grid;

import dev.syncline.model.OperationId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.queue.OperationState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of a run page by page. Thread-safe; each call is a reading of its own. */
public interface OperationGridPort {
    /** The next operations by number after one, at most so many; from the first where there is none. */
    List<OperationRow> page(OperationQuery query, Optional<OperationId> after, int most);

    /** The numbers of all operations that the query finds, in their order. */
    List<Long> ids(OperationQuery query);

    /** The operations with these numbers, in no order; one that is not there is left out. */
    List<OperationRow> rows(List<Long> ids);

    /** How many products were planned again within a run, as their ground had moved. */
    long plannedAgain(RunId run);

    /** How many operations the query finds. */
    long count(OperationQuery query);

    /** The operations of one product that have not ended, and those parked and not tried again, oldest first. */
    List<OperationRow> pending(ShopId shop, ProductId product);

    /** How many operations of a run are in which state; a state that none is in is not in the result. */
    Map<OperationState, Long> states(RunId run);
}
