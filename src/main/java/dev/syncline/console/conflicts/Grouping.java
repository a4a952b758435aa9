package dev.syncline.console.conflicts;

import dev.syncline.service.grid.ConflictRow;
import java.util.Arrays;
import java.util.Locale;

/** By what rows stand together. */
enum Grouping {
    PRODUCT,
    FIELD,
    VENDOR,
    NONE;

    /** The word that is remembered. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grouping of(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(PRODUCT);
    }

    /** The key of a row's group. */
    String key(ConflictRow row) {
        return switch (this) {
            case PRODUCT -> Long.toString(row.product().number());
            case FIELD -> row.path().field().fieldName();
            case VENDOR -> row.vendor().orElse("");
            case NONE -> "";
        };
    }

    /** What a group is called; field names are still to be put into words. */
    String title(ConflictRow row) {
        return switch (this) {
            case PRODUCT -> row.title().orElse(row.key().text());
            case FIELD -> row.path().field().fieldName();
            case VENDOR -> row.vendor().orElse("");
            case NONE -> "";
        };
    }
}
