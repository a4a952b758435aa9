package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** The list: which conflicts there are, by what they are filtered and grouped, and which are marked. FX thread only. */
final class ConflictList {
    private static final ConflictFacets NONE = new ConflictFacets(Map.of(), Map.of(), Map.of(), Map.of());

    private final Waiting waiting = new Waiting();
    private final ObservableSet<Long> marked = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final ReadOnlyObjectWrapper<ConflictFacets> facets = new ReadOnlyObjectWrapper<>(NONE);
    private final ConflictParts parts;
    private final ConflictSource source;
    private final ConflictFilter filter;
    private final StringProperty grouping;
    private final Rows rows;
    private final Latest counting;
    private final Arrivals arrivals;

    ConflictList(ConflictParts parts, ConflictSource source) {
        this.parts = parts;
        this.source = source;
        this.filter = new ConflictFilter(parts.preferences());
        this.grouping = parts.preferences().text("conflicts.group", Grouping.PRODUCT.word());
        this.rows = new Rows(source, new Latest(parts.background()));
        this.counting = new Latest(parts.background());
        this.arrivals = new Arrivals(source, parts.background());
        waiting.size().addListener(changed -> settle());
    }

    Waiting waiting() {
        return waiting;
    }

    ConflictFilter filter() {
        return filter;
    }

    /** The word of the {@link Grouping}. */
    StringProperty grouping() {
        return grouping;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** The numbers of what is marked. */
    ObservableSet<Long> marked() {
        return marked;
    }

    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ConflictFacets> facets() {
        return facets.getReadOnlyProperty();
    }

    /**
     * Reads the list again.
     *
     * @param then is run once its beginning is there
     */
    void read(Runnable then) {
        if (parts.shop().get().isEmpty()) {
            state.set(new Loadable.Empty(false));
            return;
        }
        if (waiting.size().get() == 0) {
            state.set(new Loadable.Loading());
        }
        Grouping by = Grouping.of(grouping.get());
        rows.read(
                query(ConflictQuery.Order.PRODUCT),
                by == Grouping.FIELD || by == Grouping.VENDOR,
                found -> {
                    marked.clear();
                    waiting.fill(found, by);
                    seen(found);
                    settle();
                    then.run();
                },
                found -> {
                    waiting.append(found);
                    seen(found);
                },
                failure -> state.set(Loadable.failed(failure)));
        ConflictQuery all = ConflictQuery.all(parts.shop().get().map(shop -> shop.id()));
        counting.run(() -> source.facets(all), facets::set, failure -> {});
    }

    private void seen(List<ConflictRow> found) {
        arrivals.read(found.stream().mapToLong(ConflictRow::number).max().orElse(0));
    }

    private void settle() {
        state.set(waiting.size().get() == 0 ? new Loadable.Empty(filter.filters()) : new Loadable.Ready());
    }

    ConflictQuery query(ConflictQuery.Order order) {
        return filter.query(
                parts.shop().get().map(shop -> shop.id()), order, parts.now().get());
    }

    /** Marks a conflict, or marks it no more. */
    void mark(long number) {
        if (!marked.remove(number) && waiting.row(number).isPresent()) {
            marked.add(number);
        }
    }

    /** Marks all that the filter finds, or none where all are marked. */
    void markAll() {
        if (marked.size() == waiting.size().get()) {
            marked.clear();
        } else {
            marked.addAll(waiting.numbers());
        }
    }

    /** The conflict that comes after one that may be gone: the next, else the one before. */
    Optional<ConflictRow> near(long number) {
        return waiting.after(number, 1).stream()
                .findFirst()
                .or(() -> waiting.before(number))
                .or(waiting::first);
    }
}
