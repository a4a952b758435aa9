package dev.syncline.console.runs;

import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunState;
import dev.syncline.service.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be done about a run, and does it. FX thread only. */
final class RunActs {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Set<Act>> busy = new ReadOnlyObjectWrapper<>(Set.of());

    RunActs(Desk desk) {
        this.desk = desk;
    }

    /** Something to do about a run as a whole. */
    enum Act {
        PAUSE,
        RESUME,
        CANCEL,
        RETRY,
        UNDO;

        /** The word in texts and style ids. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether the person before the console may do any of it. */
    boolean allowed() {
        return desk.actor().role().compareTo(Role.OPERATOR) >= 0;
    }

    /** What makes sense for a run as it is. */
    static Set<Act> possible(Run run) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        RunState state = run.state();
        if (state == RunState.RUNNING || state == RunState.QUEUED || state == RunState.PLANNING) {
            acts.add(Act.PAUSE);
        }
        if (state == RunState.PAUSED) {
            acts.add(Act.RESUME);
        }
        if (!state.ended() && state != RunState.CANCELLING) {
            acts.add(Act.CANCEL);
        }
        if (run.tally().parked() > 0) {
            acts.add(Act.RETRY);
        }
        if (state.ended() && touched(run)) {
            acts.add(Act.UNDO);
        }
        return acts;
    }

    private static boolean touched(Run run) {
        return run.tally().created()
                        + run.tally().updated()
                        + run.tally().deleted()
                        + run.tally().pulled()
                > 0;
    }

    /** What is being done right now. */
    ReadOnlyObjectProperty<Set<Act>> busy() {
        return busy.getReadOnlyProperty();
    }

    /** Does something; what became of the run is told, on the FX thread. */
    void act(Act act, Run run, Consumer<Run> done, Consumer<? super Exception> failed) {
        busy(act, true);
        desk.background()
                .run(
                        () -> did(act, run),
                        now -> {
                            busy(act, false);
                            done.accept(now);
                        },
                        failure -> {
                            busy(act, false);
                            failed.accept(failure);
                        });
    }

    private Run did(Act act, Run run) {
        return switch (act) {
            case PAUSE -> desk.services().runs().pause(desk.actor(), run.id());
            case RESUME -> desk.services().runs().resume(desk.actor(), run.id());
            case CANCEL -> desk.services().runs().cancel(desk.actor(), run.id());
            case RETRY -> desk.services().runs().retryParked(desk.actor(), run.id(), RunListener.NONE);
            case UNDO -> throw new IllegalArgumentException("What is taken back is looked at first");
        };
    }

    private void busy(Act act, boolean now) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(busy.get());
        if (now) {
            acts.add(act);
        } else {
            acts.remove(act);
        }
        busy.set(Set.copyOf(acts));
    }
}
