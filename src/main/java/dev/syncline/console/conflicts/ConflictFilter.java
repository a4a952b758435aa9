package dev.syncline.console.conflicts;

import dev.syncline.console.preference.Preferences;
import dev.syncline.model.Field;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.ConflictQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which conflicts are shown. All but the text is remembered; an empty choice filters nothing. FX thread only. */
final class ConflictFilter {
    private final StringProperty field;
    private final StringProperty vendor;
    private final StringProperty category;
    private final StringProperty rule;
    private final StringProperty age;
    private final StringProperty text = new SimpleStringProperty("");

    ConflictFilter(Preferences preferences) {
        field = preferences.text("conflicts.field", "");
        vendor = preferences.text("conflicts.vendor", "");
        category = preferences.text("conflicts.category", "");
        rule = preferences.text("conflicts.rule", "");
        age = preferences.text("conflicts.age", Age.ANY.word());
    }

    /** The name of a field. */
    StringProperty field() {
        return field;
    }

    StringProperty vendor() {
        return vendor;
    }

    StringProperty category() {
        return category;
    }

    StringProperty rule() {
        return rule;
    }

    /** The word of an {@link Age}. */
    StringProperty age() {
        return age;
    }

    StringProperty text() {
        return text;
    }

    /** Everything that can change. */
    Observable[] all() {
        return new Observable[] {field, vendor, category, rule, age, text};
    }

    /** Whether anything is left out. */
    boolean filters() {
        return Age.of(age.get()) != Age.ANY
                || Stream.of(field, vendor, category, rule, text)
                        .anyMatch(part -> !part.get().isBlank());
    }

    /** Filters nothing any more. */
    void clear() {
        Stream.of(field, vendor, category, rule, text).forEach(part -> part.set(""));
        age.set(Age.ANY.word());
    }

    ConflictQuery query(Optional<ShopId> shop, ConflictQuery.Order order, Instant now) {
        return new ConflictQuery(
                shop,
                Field.named(field.get()),
                chosen(vendor),
                chosen(category),
                chosen(rule),
                Age.of(age.get()).before(now),
                Optional.empty(),
                text.get().strip(),
                order);
    }

    private static Optional<String> chosen(StringProperty part) {
        return Optional.of(part.get()).filter(value -> !value.isEmpty());
    }
}
