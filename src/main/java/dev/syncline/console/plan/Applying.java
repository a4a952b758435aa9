package dev.syncline.console.plan;

import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.model.PlanId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Puts a plan into effect, and says how that goes. FX thread only. */
public final class Applying {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Idle());

    public Applying(Desk desk) {
        this.desk = desk;
    }

    /** Where it stands. */
    sealed interface Stage {
        /** Nothing is being applied. */
        record Idle() implements Stage {}

        /** A plan is being applied. */
        record Working(PlanId plan) implements Stage {}

        /**
         * A plan was applied, or a part of it.
         *
         * @param run the run that did it
         * @param again products whose ground had moved and that were planned again
         * @param first how many products it was tried with first; empty for all
         */
        record Done(PlanId plan, Run run, long again, Optional<Integer> first) implements Stage {}
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Forgets what became of an earlier plan. */
    void forget() {
        if (!(stage.get() instanceof Stage.Working)) {
            stage.set(new Stage.Idle());
        }
    }

    /** The run that applies a plan right now, as soon as it is known. */
    Optional<Run> run(PlanId plan) {
        return desk.live().standing().get().active().stream()
                .filter(run -> run.plan().equals(Optional.of(plan)))
                .max(Comparator.comparing(Run::id));
    }

    /**
     * Applies a plan without some steps.
     *
     * @param first only its first so many products
     * @param guards whether the person confirmed what guards stopped
     */
    void apply(
            PlanId plan,
            Optional<Integer> first,
            Set<Integer> except,
            boolean guards,
            Consumer<? super Exception> failed) {
        stage.set(new Stage.Working(plan));
        desk.background()
                .run(
                        () -> {
                            Run run = desk.services()
                                    .syncs()
                                    .applyPlan(
                                            desk.actor(),
                                            plan,
                                            new PlanSelection(first, except),
                                            guards,
                                            RunListener.NONE);
                            long again = desk.services().browse().plannedAgain(desk.actor(), run.id());
                            return new Stage.Done(plan, run, again, first);
                        },
                        stage::set,
                        failure -> {
                            stage.set(new Stage.Idle());
                            failed.accept(failure);
                        });
    }
}
