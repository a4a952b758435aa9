package dev.syncline.console.runs;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoRequest;
import dev.syncline.engine.Undoing;
import dev.syncline.model.RunId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What taking a run back would do, and taking it back. FX thread only. */
final class UndoViewModel {
    private final Desk desk;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Optional<RunId>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loadable> state = new ReadOnlyObjectWrapper<>(new Loadable.Loading());
    private final ReadOnlyObjectWrapper<UndoOutlook> outlook = new ReadOnlyObjectWrapper<>(UndoOutlook.NOTHING);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    UndoViewModel(Desk desk) {
        this.desk = desk;
        this.looking = new Latest(desk.background());
    }

    /** The run that is looked at; empty while nobody wants to take one back. */
    ReadOnlyObjectProperty<Optional<RunId>> run() {
        return run.getReadOnlyProperty();
    }

    /** Where looking stands. */
    ReadOnlyObjectProperty<Loadable> state() {
        return state.getReadOnlyProperty();
    }

    /** What would be taken back, once it is ready. */
    ReadOnlyObjectProperty<UndoOutlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** Whether it is being taken back. */
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /** Looks what taking back a run would do. */
    void look(RunId wanted) {
        run.set(Optional.of(wanted));
        state.set(new Loadable.Loading());
        looking.run(
                () -> desk.services().runs().undos().preview(desk.actor(), request(wanted)),
                found -> {
                    outlook.set(found);
                    state.set(new Loadable.Ready());
                },
                failure -> state.set(Loadable.failed(failure)));
    }

    /** Leaves the run as it is. */
    void close() {
        looking.drop();
        run.set(Optional.empty());
    }

    /** Takes the run back; what became of it is told, on the FX thread. */
    void undo(Consumer<Undoing.Undone> done, Consumer<? super Exception> failed) {
        RunId wanted = run.get().orElseThrow();
        working.set(true);
        desk.background()
                .run(
                        () -> desk.services().runs().undos().undo(desk.actor(), request(wanted), RunListener.NONE),
                        undone -> {
                            working.set(false);
                            close();
                            done.accept(undone);
                        },
                        failure -> {
                            working.set(false);
                            failed.accept(failure);
                        });
    }

    private UndoRequest request(RunId wanted) {
        return desk.services().runs().undos().ofRun(wanted, Optional.empty(), Optional.empty());
    }
}
