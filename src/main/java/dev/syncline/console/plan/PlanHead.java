package dev.syncline.console.plan;

import dev.syncline.engine.Run;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import java.util.Optional;

/**
 * The plan that is looked at.
 *
 * @param plan the plan
 * @param run the run that made it
 * @param shop the name of its shop
 * @param carriedOut the newest run that put it into effect, as a whole or in part
 */
record PlanHead(RunPort.StoredPlan plan, Run run, String shop, Optional<Run> carriedOut) {
    /** Whether its run waits with it. */
    boolean waits() {
        return run.state() == RunState.AWAITING_APPROVAL;
    }

    /** Whether a person has to confirm what a guard stopped. */
    boolean guarded() {
        return !plan.summary().trippedGuards().isEmpty();
    }
}
