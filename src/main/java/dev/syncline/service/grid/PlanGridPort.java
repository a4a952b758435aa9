package dev.syncline.service.grid;

import dev.syncline.model.PlanId;
import java.util.List;

/** The steps of plans by their places. Thread-safe; each call is a reading of its own. */
public interface PlanGridPort {
    /** The places of all steps that the query finds, in their order. */
    List<Long> ids(PlanQuery query);

    /** The steps at these places, in no order; a place that is not there is left out. */
    List<PlanRow> rows(PlanId plan, List<Long> ids);
}
