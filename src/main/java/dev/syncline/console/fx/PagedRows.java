package dev.syncline.console.fx;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;

/**
 * A list of all rows of a query that holds only their numbers, and reads rows a page at a time when they are looked at. So
 * a table over 100,000 rows scrolls anywhere at once, and its order does not change under the cursor. FX thread only.
 *
 * @param <R> a row
 */
public final class PagedRows<R> extends ObservableListBase<R> {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private final Background background;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final Map<Integer, List<R>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private RowSource<R> source;
    private List<Long> ids = List.of();
    private int round;

    /** @param source where rows come from at first; nothing is read yet */
    public PagedRows(Background background, RowSource<R> source) {
        this.background = background;
        this.reading = new Latest(background);
        this.source = source;
    }

    /** Where reading stands. */
    public ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Shows what another source has; what is shown now stays until that is read.
     *
     * @param filtered whether the source leaves rows out, for what an empty list says
     * @param then is run once it is shown
     */
    public void show(RowSource<R> next, boolean filtered, Runnable then) {
        if (ids.isEmpty()) {
            state.set(new Loadable.Loading());
        }
        reading.run(
                () -> {
                    List<Long> found = List.copyOf(next.ids());
                    return new Found<>(found, next.rows(first(found)));
                },
                found -> {
                    source = next;
                    replace(found);
                    state.set(ids.isEmpty() ? new Loadable.Empty(filtered) : new Loadable.Ready());
                    then.run();
                },
                failure -> {
                    clear(List.of());
                    state.set(Loadable.failed(failure));
                });
    }

    /** Shows that there is nothing to read from. */
    public void none() {
        reading.drop();
        clear(List.of());
        state.set(new Loadable.Empty(false));
    }

    private record Found<R>(List<Long> ids, List<R> firstPage) {}

    private static List<Long> first(List<Long> ids) {
        return ids.subList(0, Math.min(PAGE, ids.size()));
    }

    private void replace(Found<R> found) {
        beginChange();
        List<R> before = ids.isEmpty() ? List.of() : Collections.nCopies(ids.size(), source.blank(ids.getFirst()));
        reset(found.ids());
        put(0, found.firstPage());
        if (!before.isEmpty() || !ids.isEmpty()) {
            // Says how much was there before, not what: nobody who listens asks for that.
            nextReplace(0, ids.size(), before);
        }
        endChange();
    }

    private void clear(List<Long> with) {
        replace(new Found<>(with, List.of()));
    }

    private void reset(List<Long> with) {
        round++;
        ids = with;
        pages.clear();
        asked.clear();
    }

    /** Reads the rows again that are shown, without changing which there are. */
    public void refresh() {
        Set<Integer> shown = Set.copyOf(pages.keySet());
        asked.clear();
        shown.forEach(this::ask);
    }

    /** The numbers of all rows in the order in which they are shown. */
    public List<Long> ids() {
        return ids;
    }

    /** The row at a place, where it has been read; asks for nothing. */
    public Optional<R> known(int index) {
        return Optional.ofNullable(pages.get(index / PAGE)).map(page -> page.get(index % PAGE));
    }

    @Override
    public R get(int index) {
        int page = index / PAGE;
        List<R> rows = pages.get(page);
        if (rows == null) {
            ask(page);
            return source.blank(ids.get(index));
        }
        return rows.get(index % PAGE);
    }

    @Override
    public int size() {
        return ids.size();
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int from = page * PAGE;
        List<Long> wanted = ids.subList(from, Math.min(ids.size(), from + PAGE));
        RowSource<R> asking = source;
        int now = round;
        background.run(
                () -> asking.rows(wanted),
                rows -> {
                    if (now == round) {
                        beginChange();
                        put(page, rows);
                        for (int index = from; index < from + wanted.size(); index++) {
                            nextUpdate(index);
                        }
                        endChange();
                    }
                },
                failure -> {
                    if (now == round) {
                        asked.remove(page);
                        state.set(Loadable.failed(failure));
                    }
                });
    }

    private void put(int page, List<R> rows) {
        Map<Long, R> byId = new HashMap<>();
        rows.forEach(row -> byId.put(source.id(row), row));
        int from = page * PAGE;
        int to = Math.min(ids.size(), from + PAGE);
        List<R> inOrder = new java.util.ArrayList<>(to - from);
        for (int index = from; index < to; index++) {
            R row = byId.get(ids.get(index));
            inOrder.add(row == null ? source.blank(ids.get(index)) : row);
        }
        if (pages.size() >= MOST_PAGES) {
            pages.clear();
            asked.clear();
            asked.add(page);
        }
        pages.put(page, inOrder);
    }
}
