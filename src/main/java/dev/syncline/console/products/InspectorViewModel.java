package dev.syncline.console.products;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductId;
import dev.syncline.rules.Exemption;
import dev.syncline.service.ExemptionService.Exempting;
import dev.syncline.service.ProductService;
import dev.syncline.service.Role;
import dev.syncline.service.SyncCommand;
import dev.syncline.service.grid.HistoryQuery;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What is known of the product that is looked at. */
public final class InspectorViewModel {
    private static final int HISTORY = 200;

    private final Desk desk;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Empty(false));
    private final ReadOnlyObjectWrapper<Optional<Inspected>> inspected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty syncing = new SimpleBooleanProperty();
    private Optional<String> reference = Optional.empty();
    private Optional<Shop> shop = Optional.empty();

    public InspectorViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
    }

    /** Looks at a product by key, SKU, handle or number. */
    void look(Shop in, String product) {
        boolean another = !Optional.of(product).equals(reference);
        shop = Optional.of(in);
        reference = Optional.of(product);
        if (another) {
            inspected.set(Optional.empty());
            state.set(new Loadable.Loading());
        }
        refresh();
    }

    /** Looks at nothing. */
    void clear() {
        reading.drop();
        reference = Optional.empty();
        inspected.set(Optional.empty());
        state.set(new Loadable.Empty(false));
    }

    /** Reads the product again; what is shown stays until then. */
    void refresh() {
        if (shop.isPresent() && reference.isPresent()) {
            Shop in = shop.get();
            String product = reference.get();
            reading.run(
                    () -> read(in, product),
                    read -> {
                        inspected.set(Optional.of(read));
                        state.set(new Loadable.Ready());
                    },
                    failure -> state.set(Loadable.failed(failure)));
        }
    }

    private Inspected read(Shop in, String product) {
        Optional<String> name = Optional.of(in.name());
        ProductService.Shown shown = desk.services().products().show(desk.actor(), name, product);
        ProductId id = shown.state().id().orElseThrow();
        return new Inspected(
                in,
                shown,
                desk.services()
                        .products()
                        .why(desk.actor(), name, shown.state().key().text()),
                desk.services().browse().pendingOperations(desk.actor(), in.id(), id),
                desk.services().browse().history(desk.actor(), HistoryQuery.of(id), Optional.empty(), HISTORY));
    }

    /** Writes what is due of this product now, before everything else; reads it again at the end. */
    void syncNow(Consumer<Run> done, Consumer<Exception> failed) {
        if (inspected.get().isEmpty() || syncing.get()) {
            return;
        }
        Inspected now = inspected.get().get();
        SyncCommand command = new SyncCommand(
                Optional.of(now.shop().name()),
                RunKind.PRODUCTS,
                List.of(now.state().key().text()),
                Optional.empty(),
                false,
                Optional.empty(),
                false);
        syncing.set(true);
        desk.background()
                .run(
                        () -> desk.services()
                                .syncs()
                                .run(desk.actor(), command, desk.live().listener()),
                        run -> {
                            syncing.set(false);
                            refresh();
                            done.accept(run);
                        },
                        failure -> {
                            syncing.set(false);
                            failed.accept(failure);
                        });
    }

    /** Keeps something of the product out of the syncs, and reads it again. */
    void exempt(Exempting wanted, Runnable done, Consumer<Exception> failed) {
        inspected
                .get()
                .ifPresent(now -> change(
                        () -> desk.services()
                                .exemptions()
                                .exempt(
                                        desk.actor(),
                                        Optional.of(now.shop().name()),
                                        now.state().key().text(),
                                        wanted),
                        done,
                        failed));
    }

    /** Lets it take part again. */
    void release(Exemption exemption, Runnable done, Consumer<Exception> failed) {
        inspected
                .get()
                .ifPresent(now -> change(
                        () -> desk.services()
                                .exemptions()
                                .release(
                                        desk.actor(),
                                        Optional.of(now.shop().name()),
                                        exemption.product().text(),
                                        exemption.field()),
                        done,
                        failed));
    }

    private void change(Callable<Exemption> work, Runnable done, Consumer<Exception> failed) {
        desk.background()
                .run(
                        work,
                        changed -> {
                            refresh();
                            done.run();
                        },
                        failed);
    }

    /** Whether who sits here may keep something out. */
    boolean mayExempt() {
        return desk.actor().role().compareTo(Role.MERCHANDISER) >= 0;
    }

    /** Whether who sits here may start a sync. */
    boolean maySync() {
        return desk.actor().role().compareTo(Role.OPERATOR) >= 0;
    }

    /** Whether the product is being synced. */
    ReadOnlyBooleanProperty syncing() {
        return syncing;
    }

    /** Where reading stands; empty while nothing is looked at. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** What is known; empty while it is read. */
    ReadOnlyObjectProperty<Optional<Inspected>> inspected() {
        return inspected.getReadOnlyProperty();
    }
}
