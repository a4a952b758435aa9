package dev.syncline.console.text;

import dev.syncline.model.Sentence;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Every text that people see, in the language that was chosen; texts that are bound change with it while the console runs.
 * The first part of a key names its bundle: {@code conflicts.left} lies in {@code i18n/conflicts.properties}.
 */
public final class Texts {
    /** The languages that are complete. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectProperty<Locale> language;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** @param language the language to begin with; English where there are no texts of it */
    public Texts(Locale language) {
        this.language = new SimpleObjectProperty<>(nearest(language));
    }

    /** The language that texts are in. */
    public ObjectProperty<Locale> language() {
        return language;
    }

    /** The complete language that serves people who speak this one. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** A text as it is now, with its gaps filled; numbers and sentences are written as the
     * language does. */
    public String get(String key, Object... parts) {
        Object[] values = Arrays.stream(parts).map(this::value).toArray();
        return new MessageFormat(pattern(key), language.get()).format(values);
    }

    /** A text that changes with the language, and with those of its parts that are observable. */
    public StringBinding bind(String key, Object... parts) {
        ObservableValue<?>[] observed = Arrays.stream(parts)
                .filter(ObservableValue.class::isInstance)
                .map(part -> (ObservableValue<?>) part)
                .toArray(ObservableValue<?>[]::new);
        ObservableValue<?>[] all = Arrays.copyOf(observed, observed.length + 1);
        all[observed.length] = language;
        return Bindings.createStringBinding(() -> get(key, parts), all);
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    private Object value(Object part) {
        Object now = part instanceof ObservableValue<?> observable ? observable.getValue() : part;
        return now instanceof Sentence sentence ? new Sentences(this).of(sentence) : now;
    }

    private String pattern(String key) {
        return bundle(key).getString(key);
    }

    private ResourceBundle bundle(String key) {
        int end = key.indexOf('.');
        String name = end < 0 ? key : key.substring(0, end);
        Locale now = language.get();
        return bundles.computeIfAbsent(
                name + "/" + now, missing -> ResourceBundle.getBundle("dev.syncline.i18n." + name, now, NO_FALLBACK));
    }
}
