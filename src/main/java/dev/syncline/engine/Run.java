package dev.syncline.engine;

import dev.syncline.model.PlanId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a sync.
 *
 * @param id its number
 * @param shop the shop
 * @param kind its kind
 * @param state where it stands
 * @param plan its plan, once there is one
 * @param actor who started it
 * @param startedAt when it was started
 * @param endedAt when it ended
 * @param tally what it did so far
 * @param message why it stopped, failed or was cancelled
 */
public record Run(
        RunId id,
        ShopId shop,
        RunKind kind,
        RunState state,
        Optional<PlanId> plan,
        String actor,
        Instant startedAt,
        Optional<Instant> endedAt,
        Tally tally,
        Optional<Sentence> message) {

    public Run withState(RunState changed, Optional<Sentence> why) {
        return new Run(id, shop, kind, changed, plan, actor, startedAt, endedAt, tally, why);
    }

    public Run withPlan(PlanId made) {
        return new Run(id, shop, kind, state, Optional.of(made), actor, startedAt, endedAt, tally, message);
    }

    public Run withTally(Tally changed) {
        return new Run(id, shop, kind, state, plan, actor, startedAt, endedAt, changed, message);
    }

    /** The run under way again after its end. */
    Run reopened() {
        return new Run(
                id, shop, kind, RunState.RUNNING, plan, actor, startedAt, Optional.empty(), tally, Optional.empty());
    }

    public Run ended(RunState end, Instant at, Optional<Sentence> why) {
        return new Run(id, shop, kind, end, plan, actor, startedAt, Optional.of(at), tally, why);
    }
}
