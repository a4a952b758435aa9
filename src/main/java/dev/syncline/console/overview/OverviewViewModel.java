package dev.syncline.console.overview;

import dev.syncline.console.fx.Loadable;
import dev.syncline.console.live.Standing;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.Sentence;
import dev.syncline.service.grid.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/** What the overview says: what waits for a person, how the last runs went, and how products stand. FX thread only. */
public final class OverviewViewModel {
    private static final int STRIP = 40;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.UNKNOWN);
    private final ChangeListener<Object> looking = (observed, before, after) -> look();

    public OverviewViewModel(Desk desk) {
        this.desk = desk;
    }

    /** Begins to follow what goes on. */
    void attach() {
        desk.live().standing().addListener(looking);
        desk.live().trouble().addListener(looking);
        desk.live().seen().addListener(looking);
        look();
    }

    /** Follows nothing any more. */
    void detach() {
        desk.live().standing().removeListener(looking);
        desk.live().trouble().removeListener(looking);
        desk.live().seen().removeListener(looking);
    }

    private void look() {
        Standing now = desk.live().standing().get();
        Optional<Sentence> trouble = desk.live().trouble().get();
        standing.set(now);
        if (trouble.isPresent()) {
            state.set(new Loadable.Failed(trouble.get()));
        } else if (!desk.live().seen().get()) {
            state.set(new Loadable.Loading());
        } else {
            state.set(now.shops().isEmpty() ? new Loadable.Empty(false) : new Loadable.Ready());
        }
    }

    /** Whether there is anything to show. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** Where the home stands. */
    ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Something that waits for a person. */
    sealed interface Need {
        /** Conflicts wait for decisions. */
        record Conflicts(long count) implements Need {}

        /** A run waits for approval of its plan. */
        record Approval(Run run) implements Need {}

        /** Operations were given up; {@code run} is the newest run that has some. */
        record Parked(long count, Optional<Run> run) implements Need {}

        /** A shop was stopped. */
        record Stopped(Shop shop) implements Need {}

        /** The newest run of a shop failed. */
        record Failed(Run run) implements Need {}
    }

    /** What needs a person now, the most pressing first. */
    List<Need> needs() {
        Standing now = standing.get();
        Overview figures = now.figures();
        List<Need> needs = new ArrayList<>();
        now.shops().stream()
                .filter(shop -> shop.stopped().isPresent())
                .forEach(shop -> needs.add(new Need.Stopped(shop)));
        now.runs().stream()
                .filter(run -> run.state() == RunState.AWAITING_APPROVAL)
                .forEach(run -> needs.add(new Need.Approval(run)));
        now.shops()
                .forEach(shop -> now.runs().stream()
                        .filter(run -> run.shop().equals(shop.id()))
                        .findFirst()
                        .filter(run -> run.state() == RunState.FAILED)
                        .ifPresent(run -> needs.add(new Need.Failed(run))));
        if (figures.openConflicts() > 0) {
            needs.add(new Need.Conflicts(figures.openConflicts()));
        }
        if (figures.parked() > 0) {
            needs.add(new Need.Parked(
                    figures.parked(),
                    now.runs().stream().filter(run -> run.tally().parked() > 0).findFirst()));
        }
        return needs;
    }

    /** The last runs, oldest first. */
    List<Run> strip() {
        return standing.get().runs().stream().limit(STRIP).toList().reversed();
    }

    /** Today's operations that succeeded, of those that ended; empty where none did. */
    OptionalDouble success() {
        Overview figures = standing.get().figures();
        long all = figures.writesToday() + figures.failedToday();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) figures.writesToday() / all);
    }

    /** Products by standing, most first. */
    List<Map.Entry<ProductStanding, Long>> products() {
        return standing.get().figures().products().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<ProductStanding, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** How many products there are. */
    long all() {
        return standing.get().figures().products().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
