package dev.syncline.console.conflicts;

import dev.syncline.compare.difference.Grain;
import dev.syncline.console.fx.Background;
import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads the conflict that is shown, and the next ones before they are asked for, so that the next one is on screen at once
 * however many wait. FX thread only.
 */
final class Reader {
    private static final int KEPT = 12;

    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Empty(false));
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Long, Shown> read = new LinkedHashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private final ConflictSource source;
    private final Background background;
    private final Latest reading;
    private Optional<Long> wanted = Optional.empty();
    private Grain grain = Grain.WORD;
    private int round;

    Reader(ConflictSource source, Background background) {
        this.source = source;
        this.background = background;
        this.reading = new Latest(background);
    }

    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** What is shown; empty while it is read, and where there is nothing. */
    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Compares texts in another grain from now on. */
    void grain(Grain other) {
        if (grain != other) {
            grain = other;
            forgetAll();
            wanted.ifPresent(number -> show(number, List.of()));
        }
    }

    /** Shows a conflict, and reads those that are likely to come next. */
    void show(long number, List<Long> next) {
        wanted = Optional.of(number);
        Shown ready = read.get(number);
        if (ready != null) {
            reading.drop();
            present(ready);
            next.forEach(this::preload);
            return;
        }
        shown.set(Optional.empty());
        state.set(new Loadable.Loading());
        Grain in = grain;
        reading.run(
                () -> Shown.of(source.detail(number), in),
                found -> {
                    keep(found);
                    present(found);
                    next.forEach(this::preload);
                },
                failure -> state.set(Loadable.failed(failure)));
    }

    /** Shows that something is about to be shown. */
    void expect() {
        reading.drop();
        wanted = Optional.empty();
        shown.set(Optional.empty());
        state.set(new Loadable.Loading());
    }

    private void present(Shown ready) {
        shown.set(Optional.of(ready));
        state.set(new Loadable.Ready());
    }

    /** Shows nothing. */
    void clear() {
        reading.drop();
        wanted = Optional.empty();
        shown.set(Optional.empty());
        state.set(new Loadable.Empty(false));
    }

    private void preload(long number) {
        if (read.containsKey(number) || !asked.add(number)) {
            return;
        }
        Grain in = grain;
        int now = round;
        background.run(
                () -> Shown.of(source.detail(number), in),
                found -> {
                    if (now == round && asked.remove(number)) {
                        keep(found);
                    }
                },
                failure -> asked.remove(number));
    }

    private void keep(Shown found) {
        read.put(found.number(), found);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
    }

    /** Has a conflict read again when it is next shown. */
    void forget(long number) {
        read.remove(number);
        asked.remove(number);
    }

    /** Has everything read again. */
    void forgetAll() {
        round++;
        read.clear();
        asked.clear();
    }
}
