package dev.syncline.console.history;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Shop;
import dev.syncline.service.grid.HistoryRow;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which entries are listed, and which one is looked at. */
public final class HistoryViewModel {
    private final Desk desk;
    private final PagedRows<HistoryRow> rows;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectBinding<Optional<Shop>> shop;
    private final ReadOnlyObjectWrapper<HistoryFilter> filter = new ReadOnlyObjectWrapper<>(HistoryFilter.ALL);
    private final ObjectProperty<Optional<HistoryRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<TakenBack>> takenBack = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest looking;
    private Optional<Shop> shown = Optional.empty();
    private long newest = -1;

    public HistoryViewModel(Desk desk) {
        this.desk = desk;
        this.shop = desk.live().shop();
        this.rows = new PagedRows<>(desk.background(), source());
        this.looking = new Latest(desk.background());
        selected.addListener((observed, before, row) -> look(row));
    }

    /** The entries as they are filtered now. */
    HistorySource source() {
        return new HistorySource(desk.services(), desk.actor(), shown, filter.get());
    }

    void attach() {
        subscriptions.follow(shop, chosen -> {
            if (!chosen.map(Shop::id).equals(shown.map(Shop::id))) {
                shown = chosen;
                refresh();
            }
        });
        subscriptions.follow(desk.live().seen(), seen -> {
            if (seen && shown.isEmpty()) {
                rows.none();
            }
        });
        subscriptions.follow(desk.live().standing(), now -> moved(now.figures().newestHistory()));
    }

    void detach() {
        subscriptions.clear();
    }

    /** The list stays as it is under the cursor, and says that it is old. */
    private void moved(long now) {
        if (newest >= 0 && now != newest) {
            old.set(true);
        }
        newest = now;
    }

    /** Reads the list again. */
    void refresh() {
        old.set(false);
        selected.set(Optional.empty());
        if (shown.isPresent()) {
            rows.show(source(), filter.get().isOn(), () -> {});
        }
    }

    /** Lists what fits. */
    void filter(HistoryFilter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            refresh();
        }
    }

    /** What is listed. */
    ReadOnlyObjectProperty<HistoryFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Finds out whether an undo took the entry back that is looked at. */
    private void look(Optional<HistoryRow> row) {
        takenBack.set(Optional.empty());
        looking.drop();
        row.map(HistoryRow::entry)
                .filter(entry -> entry.run().isPresent())
                .ifPresent(entry -> looking.run(
                        () -> desk.services()
                                .runs()
                                .undos()
                                .tookBack(desk.actor(), entry)
                                .map(TakenBack::by),
                        takenBack::set,
                        failure -> takenBack.set(Optional.empty())));
    }

    /** How the entry that is looked at was taken back, where it was. */
    ReadOnlyObjectProperty<Optional<TakenBack>> takenBack() {
        return takenBack.getReadOnlyProperty();
    }

    /** The rows. */
    PagedRows<HistoryRow> rows() {
        return rows;
    }

    /** The entry that is looked at. */
    ObjectProperty<Optional<HistoryRow>> selected() {
        return selected;
    }

    /** Whether something happened since the list was read. */
    ReadOnlyBooleanProperty old() {
        return old.getReadOnlyProperty();
    }
}
