package dev.syncline.feed.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of the pictures of the product being joined, made by rule: the largest of those that only differ in size,
 * then the others in the order of the table. Not thread-safe.
 */
final class Pictures {
    private static final String SITE = "https://content.etilize.com/";
    private static final String PUBLISHED = "Published";

    private final Optional<ChildTable> table;

    Pictures(Optional<ChildTable> table) {
        this.table = table;
    }

    String read(String id) throws IOException, TableTrouble {
        if (table.isEmpty()) {
            return "";
        }
        int type = table.get().reader().column("type");
        int status = table.get().reader().find("status");
        List<String> types = new ArrayList<>();
        int[] largest = {0};
        table.get().forEach(id, row -> {
            if (status >= 0 && !row.cell(status).equalsIgnoreCase(PUBLISHED)) {
                return;
            }
            String kind = row.cell(type);
            int size = size(kind);
            largest[0] = Math.max(largest[0], size);
            if (size == 0 && !kind.isEmpty()) {
                types.add(kind);
            }
        });
        if (largest[0] > 0) {
            types.addFirst(Integer.toString(largest[0]));
        }
        StringBuilder addresses = new StringBuilder();
        for (String kind : types) {
            addresses
                    .append(addresses.isEmpty() ? "" : Joined.BETWEEN)
                    .append(SITE)
                    .append(kind.replace(' ', '-'))
                    .append('/')
                    .append(id)
                    .append(".jpg");
        }
        return addresses.toString();
    }

    /** The size that a type names; 0 where it names a side. */
    private static int size(String type) {
        if (type.isEmpty() || type.length() > 5) {
            return 0;
        }
        for (int i = 0; i < type.length(); i++) {
            if (!Character.isDigit(type.charAt(i))) {
                return 0;
            }
        }
        return Integer.parseInt(type);
    }
}
