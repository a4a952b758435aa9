package dev.syncline.console.runs;

import dev.syncline.console.control.RunTones;
import dev.syncline.console.control.Tone;
import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import dev.syncline.model.OperationId;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is stored about how a run went: who began it, what it planned, what stopped it, what was given up. FX thread only. */
final class LogViewModel {
    private static final int MOST_PARKED = 200;

    private final Desk desk;
    private final Latest reading;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());

    LogViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
    }

    /**
     * One line.
     *
     * @param at when; empty where that is not stored
     * @param key the text
     * @param parts what fills its gaps
     */
    record Line(Optional<Instant> at, Tone tone, String key, List<Object> parts) {
        Line {
            parts = List.copyOf(parts);
        }
    }

    /** Shows the log of a run as it is now. */
    void show(Run run) {
        reading.run(
                () -> read(run),
                found -> {
                    if (!found.equals(lines)) {
                        lines.setAll(found);
                    }
                    state.set(new Loadable.Ready());
                },
                failure -> state.set(Loadable.failed(failure)));
    }

    /** The lines, oldest first. */
    ObservableList<Line> lines() {
        return lines;
    }

    /** Where reading stands. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    private List<Line> read(Run run) {
        List<Line> log = new ArrayList<>();
        log.add(line(run.startedAt(), Tone.NEUTRAL, "runs.log.started", run.actor()));
        run.plan()
                .map(plan -> desk.services().syncs().plan(desk.actor(), plan))
                .ifPresent(plan -> plan(log, run, plan));
        long again = desk.services().browse().plannedAgain(desk.actor(), run.id());
        if (again > 0) {
            log.add(undated(Tone.ATTENTION, "runs.log.again", again));
        }
        for (OperationRow parked : parked(run)) {
            log.add(undated(
                    Tone.BAD,
                    "runs.log.parked",
                    parked.id().toString(),
                    parked.title().or(parked::key).orElse(""),
                    parked.cause().<Object>map(cause -> cause).orElse("")));
        }
        run.message().ifPresent(message -> log.add(undated(tone(run.state()), "runs.log.message", message)));
        run.endedAt()
                .ifPresent(end -> log.add(line(
                        end,
                        tone(run.state()),
                        "runs.log.ended." + run.state().word(),
                        run.tally().requests(),
                        Math.round(run.tally().cost()),
                        run.tally().throttled())));
        return log;
    }

    private static void plan(List<Line> log, Run run, RunPort.StoredPlan plan) {
        boolean own = plan.run().equals(run.id());
        log.add(line(
                plan.madeAt(),
                Tone.NEUTRAL,
                own ? "runs.log.planned" : "runs.log.planned.before",
                plan.id().toString(),
                plan.summary().writes(),
                plan.summary().requests(),
                plan.run().toString()));
        plan.summary().trippedGuards().forEach(guard -> log.add(undated(Tone.ATTENTION, "runs.log.guard", guard)));
        plan.summary().warnings().forEach(warning -> log.add(undated(Tone.ATTENTION, "runs.log.warning", warning)));
    }

    private List<OperationRow> parked(Run run) {
        if (run.tally().parked() == 0) {
            return List.of();
        }
        OperationQuery parked =
                new OperationQuery(run.id(), Set.of(OperationState.PARKED), Optional.empty(), Optional.empty());
        Optional<OperationId> beginning = Optional.empty();
        return desk.services().browse().operations(desk.actor(), parked, beginning, MOST_PARKED);
    }

    private static Tone tone(RunState state) {
        return RunTones.of(state);
    }

    private static Line line(Instant at, Tone tone, String key, Object... parts) {
        return new Line(Optional.of(at), tone, key, List.of(parts));
    }

    private static Line undated(Tone tone, String key, Object... parts) {
        return new Line(Optional.empty(), tone, key, List.of(parts));
    }
}
