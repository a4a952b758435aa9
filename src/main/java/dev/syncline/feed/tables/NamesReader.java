package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the small tables of names. Not thread-safe. */
final class NamesReader {
    private final TableDesk desk;
    private final TableSet tables;

    NamesReader(TableDesk desk, TableSet tables) {
        this.desk = desk;
        this.tables = tables;
    }

    Names read() throws IOException, TableTrouble {
        String locale = locale();
        return new Names(
                locale,
                pairs(TableSet.MANUFACTURERS, "manufacturerid", ""),
                pairs(TableSet.ATTRIBUTE_NAMES, "attributeid", locale),
                units(locale),
                categories(pairs(TableSet.CATEGORY_NAMES, "categoryid", locale)));
    }

    /** The number of the tables' language; 1 where no table says. */
    private String locale() throws IOException, TableTrouble {
        String[] found = {"1"};
        String[] wanted = tables.language().split("_");
        each(TableSet.LOCALES, table -> {
            int id = table.column("localeid");
            int language = table.column("languagecode");
            int country = table.column("countrycode");
            return row -> {
                if (row.cell(language).equalsIgnoreCase(wanted[0])
                        && row.cell(country).equalsIgnoreCase(wanted[1])) {
                    found[0] = row.cell(id);
                }
            };
        });
        return found[0];
    }

    /** Names by number, of one language where one is asked for. */
    private Map<String, String> pairs(String name, String id, String locale) throws IOException, TableTrouble {
        Map<String, String> pairs = new HashMap<>();
        each(name, table -> {
            int key = table.column(id);
            int value = table.column("name");
            int language = locale.isEmpty() ? -1 : table.find("localeid");
            return row -> {
                if (language < 0 || row.cell(language).equals(locale)) {
                    pairs.putIfAbsent(row.cell(key), row.cell(value));
                }
            };
        });
        return pairs;
    }

    private Map<String, String> units(String locale) throws IOException, TableTrouble {
        Map<String, String> names = new HashMap<>();
        Map<String, String> bases = new HashMap<>();
        each(TableSet.UNIT_NAMES, table -> {
            int id = table.column("unitid");
            int name = table.column("name");
            int base = table.column("baseunitid");
            int language = table.find("localeid");
            return row -> {
                if (language < 0 || row.cell(language).equals(locale)) {
                    names.put(row.cell(id), row.cell(name).toLowerCase(Locale.ROOT));
                    bases.put(row.cell(id), row.cell(base));
                }
            };
        });
        bases.replaceAll((unit, base) -> names.getOrDefault(base, ""));
        return bases;
    }

    private Map<String, String> categories(Map<String, String> names) throws IOException, TableTrouble {
        Map<String, String> parents = new HashMap<>();
        each(TableSet.CATEGORIES, table -> {
            int id = table.column("categoryid");
            int parent = table.column("parentcategoryid");
            return row -> parents.put(row.cell(id), row.cell(parent));
        });
        Map<String, String> paths = new HashMap<>();
        for (String id : parents.keySet()) {
            paths.put(id, path(id, names, parents));
        }
        return paths;
    }

    private static String path(String id, Map<String, String> names, Map<String, String> parents) {
        Deque<String> path = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        String at = id;
        // A category that is its own ancestor ends the path instead of the program.
        while (parents.containsKey(at) && seen.add(at)) {
            String name = names.getOrDefault(at, "");
            if (!name.isEmpty()) {
                path.addFirst(name);
            }
            at = parents.getOrDefault(at, "");
        }
        return String.join(Names.BETWEEN_CATEGORIES, path);
    }

    /** Makes what takes the rows of a table. */
    @FunctionalInterface
    private interface Opened {
        ChildTable.Taker taker(TableReader table);
    }

    private void each(String name, Opened opened) throws IOException, TableTrouble {
        if (tables.find(name).isEmpty()) {
            return;
        }
        try (TableReader table = desk.open(name)) {
            ChildTable.Taker taker = opened.taker(table);
            for (Row row = table.next(); row != null; row = table.next()) {
                taker.take(row);
            }
            table.end();
        }
    }
}
