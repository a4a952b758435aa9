package dev.syncline.feed.mapping;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.csv.CellRuns;
import dev.syncline.feed.csv.RowHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as it is written down. Immutable, thread-safe. */
public final class MappingSource {
    private final String name;
    private final String text;
    private final JsonNode root;

    private MappingSource(String name, String text, JsonNode root) {
        this.name = name;
        this.text = text;
        this.root = root;
    }

    /**
     * Reads a mapping.
     *
     * @throws FeedRefused where it is no mapping; says what is wrong in it
     */
    public static MappingSource of(String json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new FeedRefused("The mapping is not readable JSON: " + e.getOriginalMessage() + ". Correct it.", e);
        }
        MappingSource source = new MappingSource(root.path("mapping").asString(""), json, root);
        if (source.name.isBlank() || !root.path("version").isInt()) {
            throw new FeedRefused("A mapping needs a name in \"mapping\" and a whole number in \"version\".");
        }
        // Whatever is wrong shows when it is bound, so bind it to a header that has nothing.
        source.bind(new Header(List.of()), DecimalMark.POINT);
        return source;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its version. */
    public int version() {
        return root.path("version").asInt();
    }

    /** What it is for, in its own words. */
    public String about() {
        return root.path("about").asString("");
    }

    /** The mapping as it was written down. */
    public String text() {
        return text;
    }

    /** The columns without which a file is not what this mapping is for, and which this header lacks. */
    public List<String> missingIn(Header header) {
        ExpressionReader reader = reader(header, DecimalMark.POINT);
        List<String> missing = new ArrayList<>();
        for (JsonNode column : root.path("required")) {
            if (reader.column(column.asString()).index() < 0) {
                missing.add(column.asString());
            }
        }
        return missing;
    }

    /** How many columns of a header this mapping knows. */
    public int knownIn(Header header) {
        return header.size() - unknownIn(header).size();
    }

    /** The columns of a header that this mapping neither reads nor leaves out on purpose. */
    public List<String> unknownIn(Header header) {
        ExpressionReader reader = reader(header, DecimalMark.POINT);
        new RowRulesReader(reader).read(root.path("rows"));
        new RuleReader(reader).all(root);
        root.path("unused").forEach(column -> reader.column(column.asString()));
        Set<Integer> places = reader.places();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!places.contains(i)) {
                unknown.add(header.name(i));
            }
        }
        return unknown;
    }

    /** The names of the columns that hold numbers, as far as the header has them, by their places. */
    public Set<Integer> numbersIn(Header header) {
        ExpressionReader reader = reader(header, DecimalMark.POINT);
        Set<Integer> places = new HashSet<>();
        for (FieldRule rule : new RuleReader(reader).all(root).variant()) {
            switch (rule.field().kind()) {
                case MONEY, WEIGHT -> {
                    if (rule.source() instanceof FieldRule.Source.Single(Expression number)) {
                        number.columns().map(Expression.Column::index).forEach(places::add);
                    }
                }
                default -> {
                    // Whole numbers tell nothing of decimals.
                }
            }
        }
        places.remove(-1);
        return places;
    }

    /** This mapping for the files with this header. */
    public Mapping bind(Header header, DecimalMark decimals) {
        ExpressionReader reader = reader(header, decimals);
        reader.place()
                .rule(
                        "mapping",
                        () -> reader.place()
                                .allow(
                                        root,
                                        "mapping",
                                        "version",
                                        "about",
                                        "required",
                                        "aliases",
                                        "rows",
                                        "product",
                                        "variant",
                                        "metafields",
                                        "unused"));
        List<RowRules> rows = new ArrayList<>();
        reader.place().rule("rows", () -> rows.add(new RowRulesReader(reader).read(root.path("rows"))));
        Mapping.RuleSet set = new RuleReader(reader).all(root);
        reader.place().done();
        return new Mapping(
                name + "@" + root.path("version").asInt(),
                digesting(header, new TreeSet<>(reader.places()), decimals),
                rows.getFirst(),
                set);
    }

    private Mapping.Digesting digesting(Header header, SortedSet<Integer> places, DecimalMark decimals) {
        long seed = RowHash.ofText(decimals == DecimalMark.POINT ? 1 : 2, text, false);
        List<String> read =
                places.stream().filter(place -> place >= 0).map(header::name).toList();
        return new Mapping.Digesting(
                RowHash.ofText(seed, String.join("\n", header.names()), false),
                new CellRuns(places),
                RowHash.ofText(seed, String.join("\n", read), false));
    }

    private ExpressionReader reader(Header header, DecimalMark decimals) {
        return new ExpressionReader(new MappingPlace(name), header, root.path("aliases"), decimals);
    }
}
