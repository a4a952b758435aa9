package dev.syncline.console.settings;

import dev.syncline.console.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Choices between the values of an enumeration, in the words of the language. */
final class Words {
    private Words() {}

    /**
     * A choice.
     *
     * @param key the beginning of the keys of the words: {@code KEY.value}
     */
    static <E extends Enum<E>> ComboBox<E> choice(Texts texts, String key, List<E> values) {
        ComboBox<E> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        Runnable inWords = () -> choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : word(texts, key, value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed into a choice");
            }
        });
        texts.language().addListener(changed -> inWords.run());
        inWords.run();
        return choice;
    }

    /** A value in the words of the language. */
    static String word(Texts texts, String key, Enum<?> value) {
        return texts.get(key + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
