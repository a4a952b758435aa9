package dev.syncline.store.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement with their parameters, in order. */
final class Conditions {
    /** Three patterns: for title, vendor, and what else is looked into. */
    static final String TEXT =
            "(t.title like ? escape '!' or t.vendor like ? escape '!' or t.search like ? escape '!')";

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Conditions() {}

    Conditions(Conditions other) {
        conditions.addAll(other.conditions);
        parameters.addAll(other.parameters);
    }

    Conditions and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    <T> Conditions and(String condition, Optional<T> value) {
        value.ifPresent(present -> and(condition, (Object) present));
        return this;
    }

    /** Only products whose row of texts, {@code t}, has the text anywhere. */
    Conditions andText(String text) {
        String pattern = containing(text);
        return and(TEXT, pattern, pattern, pattern);
    }

    /** As {@code where …}, or nothing where there is no condition. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    /** A pattern that finds the text anywhere, to be compared with small letters; its escape is an exclamation mark. */
    static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
