package dev.syncline.feed.tables;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.source.Content;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of one export, by their names without language and ending. Immutable. */
public final class TableSet {
    static final String PRODUCT = "B_product";
    static final String DESCRIPTIONS = "B_productdescriptions";
    static final String ATTRIBUTES = "D_productattributes";
    static final String IMAGES = "B_productimages";
    static final String SKUS = "SKU_productskus";
    static final String BULLETS = "F_productfeaturebullets";
    static final String ACCESSORIES = "A_productaccessories";
    static final String SIMILAR = "SIM_productsimilar";
    static final String UPSELL = "U_productupsell";
    static final String CATEGORIES = "G_category";
    static final String CATEGORY_NAMES = "categorynames";
    static final String ATTRIBUTE_NAMES = "attributenames";
    static final String UNIT_NAMES = "unitnames";
    static final String MANUFACTURERS = "G_manufacturer";
    static final String LOCALES = "locales";

    private static final List<String> NEEDED =
            List.of(PRODUCT, DESCRIPTIONS, ATTRIBUTES, ATTRIBUTE_NAMES, MANUFACTURERS, CATEGORIES, CATEGORY_NAMES);
    private static final Pattern OF_LANGUAGE =
            Pattern.compile("([A-Z]{2}_[A-Z]{2})_(\\w+)\\.(?:csv|txt)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_ALL = Pattern.compile("(G_\\w+)\\.(?:csv|txt)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_OFFERS =
            Pattern.compile(".*(?:distributor|offer|price|stock|inventory).*\\.(?:csv|txt)", Pattern.CASE_INSENSITIVE);

    private final Path path;
    private final String language;
    private final SortedMap<String, TextFile> tables;
    private final List<TextFile> offers;
    private final List<String> notes;

    private TableSet(
            Path path, String language, SortedMap<String, TextFile> tables, List<TextFile> offers, List<String> notes) {
        this.path = path;
        this.language = language;
        this.tables = tables;
        this.offers = offers;
        this.notes = List.copyOf(notes);
    }

    /** Whether there is a table of products among these names. */
    public static boolean isAmong(Collection<String> names) {
        return names.stream()
                .map(OF_LANGUAGE::matcher)
                .anyMatch(name -> name.matches() && name.group(2).equalsIgnoreCase(PRODUCT));
    }

    /**
     * Finds the tables among the files or entries of {@code path}.
     *
     * @throws FeedRefused where one is missing without which there are no products
     */
    public static TableSet of(Path path, List<Content> contents, long mostBytes) {
        SortedSet<String> languages = new TreeSet<>();
        for (Content content : contents) {
            Matcher name = OF_LANGUAGE.matcher(content.name());
            if (name.matches() && name.group(2).equalsIgnoreCase(PRODUCT)) {
                languages.add(name.group(1).toUpperCase(Locale.ROOT));
            }
        }
        String language = languages.contains("EN_US") ? "EN_US" : languages.first();
        SortedMap<String, TextFile> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        SortedMap<String, TextFile> offers = new TreeMap<>();
        for (Content content : contents) {
            TextFile file = new TextFile(path, content, mostBytes);
            Matcher own = OF_LANGUAGE.matcher(content.name());
            Matcher all = OF_ALL.matcher(content.name());
            if (own.matches()) {
                if (own.group(1).equalsIgnoreCase(language)) {
                    tables.put(own.group(2), file);
                }
            } else if (all.matches()) {
                tables.put(all.group(1), file);
            } else if (OF_OFFERS.matcher(content.name()).matches()) {
                offers.put(content.name(), file);
            }
        }
        for (String name : NEEDED) {
            if (!tables.containsKey(name)) {
                throw new FeedRefused(path + " has no table " + fileName(language, name)
                        + ", without which its products cannot be read. Ask the supplier for the whole export.");
            }
        }
        return new TableSet(path, language, tables, List.copyOf(offers.values()), notes(language, languages, offers));
    }

    private static List<String> notes(
            String language, SortedSet<String> languages, SortedMap<String, TextFile> offers) {
        List<String> notes = new java.util.ArrayList<>();
        if (languages.size() > 1) {
            languages.remove(language);
            notes.add("the tables of " + language + " are read, those of " + String.join(", ", languages)
                    + " are left out");
        }
        if (offers.isEmpty()) {
            notes.add("there is no file of a distributor, so prices and stock stay as they are");
        } else if (offers.size() > 1) {
            notes.add("prices and stock are those of " + String.join(" and ", offers.keySet()));
        }
        return notes;
    }

    Path path() {
        return path;
    }

    List<String> notes() {
        return notes;
    }

    /** Such as {@code EN_US}. */
    String language() {
        return language;
    }

    Optional<TextFile> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    TextFile table(String table) {
        return find(table).orElseThrow();
    }

    /** The files of distributors. */
    List<TextFile> offers() {
        return offers;
    }

    private static String fileName(String language, String table) {
        return table.startsWith("G_") ? table + ".csv" : language + "_" + table + ".csv";
    }

    FeedRefused unreadable(IOException cause) {
        return Refusals.unreadable(path, cause);
    }
}
