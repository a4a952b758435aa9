package dev.syncline.console.control;

import dev.syncline.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * A choice of one value or all, that follows a property both ways.
 *
 * @param <T> what is chosen
 */
public final class ChoiceFilter<T> extends ComboBox<Optional<T>> {
    /**
     * @param id its style id
     * @param all the key of what it says where nothing is chosen, which is also its name for screen readers
     * @param word a value in words
     */
    public ChoiceFilter(String id, Texts texts, String all, List<T> values, Function<T, String> word) {
        setId(id);
        List<Optional<T>> items = new ArrayList<>();
        items.add(Optional.empty());
        values.forEach(value -> items.add(Optional.of(value)));
        getItems().setAll(items);
        accessibleTextProperty().bind(texts.bind(all));
        Runnable words = () -> {
            Optional<T> chosen = getValue() == null ? Optional.empty() : getValue();
            setConverter(new Words<>(value -> value.map(word).orElseGet(() -> texts.get(all))));
            setValue(null);
            setValue(chosen);
        };
        texts.language().addListener(changed -> words.run());
        words.run();
    }

    /** Shows what a property says, and sets it to what is chosen. */
    public ChoiceFilter<T> following(ObjectProperty<Optional<T>> property) {
        setValue(property.get());
        valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                property.set(after);
            }
        });
        property.addListener((observed, before, after) -> setValue(after));
        return this;
    }

    private static final class Words<T> extends StringConverter<Optional<T>> {
        private final Function<Optional<T>, String> word;

        Words(Function<Optional<T>, String> word) {
            this.word = word;
        }

        @Override
        public String toString(Optional<T> value) {
            return value == null ? "" : word.apply(value);
        }

        @Override
        public Optional<T> fromString(String text) {
            throw new UnsupportedOperationException("Nothing is typed into a choice");
        }
    }
}
