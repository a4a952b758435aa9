package dev.syncline.console.runs;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Shop;
import dev.syncline.model.RunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/** The list of runs, the newest first, and the one that is looked at. FX thread only. */
public final class RunsViewModel {
    private static final int MOST = 500;

    private final Desk desk;
    private final Latest reading;
    private final ObservableList<RunLine> lines = FXCollections.observableArrayList();
    private final Map<RunId, RunLine> byId = new HashMap<>();
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final ObjectProperty<Optional<RunLine>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<RunId> wanted = Optional.empty();

    public RunsViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
    }

    /** Begins to listen, and reads the list. */
    void attach() {
        subscriptions.follow(desk.live().standing(), standing -> take(standing.runs()));
        MapChangeListener<RunId, RunProgress> reported = change -> {
            if (change.wasAdded()) {
                reported(change.getValueAdded());
            }
        };
        desk.live().progress().addListener(reported);
        subscriptions.add(() -> desk.live().progress().removeListener(reported));
        refresh();
    }

    /** Listens no more. */
    void detach() {
        subscriptions.clear();
        reading.drop();
    }

    /** Reads the list again. */
    void refresh() {
        reading.run(
                () -> desk.services().runs().latest(desk.actor(), Optional.empty(), MOST),
                runs -> {
                    take(runs);
                    state.set(lines.isEmpty() ? new Loadable.Empty(false) : new Loadable.Ready());
                },
                failure -> state.set(Loadable.failed(failure)));
    }

    private void take(List<Run> runs) {
        List<RunLine> fresh = new ArrayList<>();
        for (Run run : runs) {
            RunLine line = byId.get(run.id());
            if (line == null) {
                RunLine made = new RunLine(run);
                byId.put(run.id(), made);
                fresh.add(made);
            } else {
                line.now(run);
            }
        }
        insert(fresh);
        if (!lines.isEmpty()) {
            state.set(new Loadable.Ready());
        }
        wanted.flatMap(id -> Optional.ofNullable(byId.get(id))).ifPresent(line -> {
            wanted = Optional.empty();
            selected.set(Optional.of(line));
        });
        if (selected.get().isEmpty() && wanted.isEmpty() && !lines.isEmpty()) {
            selected.set(Optional.of(lines.getFirst()));
        }
    }

    /** New runs come on top, older ones at the end; what is there stays where it is. */
    private void insert(List<RunLine> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.sort(Comparator.comparing(RunLine::id).reversed());
        Optional<RunId> newest = lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.getFirst().id());
        List<RunLine> newer = fresh.stream()
                .filter(line -> newest.map(top -> line.id().compareTo(top) > 0).orElse(false))
                .toList();
        lines.addAll(0, newer);
        fresh.removeAll(newer);
        lines.addAll(fresh);
    }

    private void reported(RunProgress report) {
        Optional.ofNullable(byId.get(report.run())).ifPresent(line -> line.reported(report));
    }

    /** The runs. */
    ObservableList<RunLine> lines() {
        return lines;
    }

    /** Where reading stands. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** The run that is looked at. */
    ObjectProperty<Optional<RunLine>> selected() {
        return selected;
    }

    /** Looks at a run, as soon as it is known. */
    void show(RunId run) {
        wanted = Optional.of(run);
        take(List.of());
    }

    /** The name of a run's shop. */
    String shop(Run run) {
        return desk.live().standing().get().shops().stream()
                .filter(shop -> shop.id().equals(run.shop()))
                .map(Shop::name)
                .findFirst()
                .orElse("");
    }
}
