package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.compare.canonical.NotAValue;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.service.ValueDraft;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The result as a person edits it, beginning from the merge or the base. FX thread only. */
final class ResultEditor {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Whether the field is to be cleared instead. */
    private final BooleanProperty cleared = new SimpleBooleanProperty();

    private final Supplier<Locale> language;
    private Optional<Shown> about = Optional.empty();
    private Optional<Value> typed = Optional.empty();

    /** @param language whose way of writing amounts is used */
    ResultEditor(Supplier<Locale> language) {
        this.language = language;
        text.addListener(changed -> check());
        cleared.addListener(changed -> check());
    }

    StringProperty text() {
        return text;
    }

    BooleanProperty cleared() {
        return cleared;
    }

    ReadOnlyBooleanProperty editing() {
        return editing.getReadOnlyProperty();
    }

    /** What is wrong with what was typed; empty where nothing is. */
    ReadOnlyObjectProperty<Optional<Sentence>> error() {
        return error.getReadOnlyProperty();
    }

    /** Shows what editing would begin from. */
    void show(Optional<Shown> shown) {
        about = shown;
        leave();
    }

    /** Begins. */
    void begin() {
        if (!editing.get()) {
            // The language may have changed since it was shown.
            take(about.flatMap(Shown::beginning));
        }
        editing.set(about.filter(shown -> !shown.detail().existence()).isPresent());
    }

    /** Begins anew from another value. */
    void take(Optional<Value> value) {
        text.set(draft().text(value));
    }

    /** Ends without a decision. */
    void leave() {
        editing.set(false);
        cleared.set(false);
        text.set(draft().text(about.flatMap(Shown::beginning)));
        error.set(Optional.empty());
    }

    /** What was edited, as a decision; empty where it is no value of the field, which {@link #error} explains. */
    Optional<Choice> choice() {
        return about.filter(shown -> editing.get()).flatMap(shown -> {
            if (cleared.get()) {
                return Optional.of(new Choice.Edited(Optional.empty()));
            }
            check();
            return error.get().isEmpty() ? Optional.of(new Choice.Edited(typed)) : Optional.empty();
        });
    }

    private ValueDraft draft() {
        return new ValueDraft(language.get());
    }

    private void check() {
        if (!editing.get() || about.isEmpty() || cleared.get()) {
            error.set(Optional.empty());
            return;
        }
        Shown shown = about.get();
        try {
            typed = Optional.of(draft().read(shown.path(), text.get(), shown.beginning()));
            error.set(Optional.empty());
        } catch (NotAValue e) {
            typed = Optional.empty();
            error.set(Optional.of(e.sentence()));
        }
    }
}
