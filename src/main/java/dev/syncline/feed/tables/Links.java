package dev.syncline.feed.tables;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The products that the product being joined refers to. Not thread-safe. */
final class Links {
    private final Optional<ChildTable> table;
    private final String column;
    private final String locale;

    /** Of {@code table}; {@code column} has the ids of the others. */
    Links(Optional<ChildTable> table, String column, String locale) {
        this.table = table;
        this.column = column;
        this.locale = locale;
    }

    String read(String id) throws IOException, TableTrouble {
        if (table.isEmpty()) {
            return "";
        }
        int other = table.get().reader().column(column);
        int language = table.get().reader().find("localeid");
        Set<String> ids = new LinkedHashSet<>();
        table.get().forEach(id, row -> {
            if ((language < 0 || row.cell(language).equals(locale)) && !row.isBlank(other)) {
                ids.add(row.cell(other));
            }
        });
        return String.join(Joined.BETWEEN, ids);
    }
}
