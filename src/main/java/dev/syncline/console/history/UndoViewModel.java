package dev.syncline.console.history;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.Undoing;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.service.Role;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Takes back an entry, or more of its run. */
public final class UndoViewModel {
    private final Desk desk;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.None());

    public UndoViewModel(Desk desk) {
        this.desk = desk;
        this.looking = new Latest(desk.background());
    }

    /** How much is taken back. */
    enum Scope {
        FIELD,
        PRODUCT,
        RUN
    }

    /** How far somebody is. */
    sealed interface Step {
        /** Nothing is to be taken back. */
        record None() implements Step {}

        /** It is being found out what that would do. */
        record Looking(Scope scope) implements Step {}

        /** What it would do. */
        record Ready(Scope scope, UndoOutlook outlook) implements Step {}

        /** It is being done. */
        record Working(Scope scope) implements Step {}

        /** It cannot be. */
        record Failed(Scope scope, Sentence why) implements Step {}
    }

    /** Whether an entry can be taken back at all: it belongs to a run. */
    static boolean isUndoable(HistoryEntry entry) {
        return entry.run().isPresent() && !entry.action().equals("import");
    }

    /** Finds out what taking back would do. */
    void look(HistoryEntry entry, Scope scope) {
        RunId run = entry.run().orElseThrow();
        step.set(new Step.Looking(scope));
        looking.run(
                () -> desk.services().runs().previewUndo(desk.actor(), run, product(entry, scope), field(entry, scope)),
                outlook -> step.set(new Step.Ready(scope, outlook)),
                failure -> step.set(new Step.Failed(scope, Sentences.said(failure))));
    }

    /** Takes it back. */
    void undo(HistoryEntry entry, Consumer<Undoing.Undone> done) {
        if (!(step.get() instanceof Step.Ready(Scope scope, UndoOutlook outlook)) || outlook.fields() == 0) {
            return;
        }
        step.set(new Step.Working(scope));
        desk.background()
                .run(
                        () -> desk.services()
                                .runs()
                                .undo(
                                        desk.actor(),
                                        entry.run().orElseThrow(),
                                        product(entry, scope),
                                        field(entry, scope),
                                        desk.live().listener()),
                        undone -> {
                            step.set(new Step.None());
                            done.accept(undone);
                        },
                        failure -> step.set(new Step.Failed(scope, Sentences.said(failure))));
    }

    /** Leaves it as it is. */
    void drop() {
        if (!(step.get() instanceof Step.Working)) {
            looking.drop();
            step.set(new Step.None());
        }
    }

    private static Optional<String> product(HistoryEntry entry, Scope scope) {
        return scope == Scope.RUN ? Optional.empty() : Optional.of(entry.key());
    }

    private static Optional<Field> field(HistoryEntry entry, Scope scope) {
        return scope == Scope.FIELD ? entry.field().map(FieldPath::field) : Optional.empty();
    }

    /** Whether who sits here may take back. */
    boolean mayUndo() {
        return desk.actor().role().compareTo(Role.OPERATOR) >= 0;
    }

    /** How far somebody is. */
    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }
}
