package dev.syncline.feed.mapping;

import dev.syncline.engine.FeedRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads expressions of a mapping for one header. */
final class ExpressionReader {
    private final MappingPlace place;
    private final Header header;
    private final JsonNode aliases;
    private final DecimalMark decimals;
    private final Set<String> columns = new HashSet<>();

    ExpressionReader(MappingPlace place, Header header, JsonNode aliases, DecimalMark decimals) {
        this.place = place;
        this.header = header;
        this.aliases = aliases;
        this.decimals = decimals;
    }

    Header header() {
        return header;
    }

    MappingPlace place() {
        return place;
    }

    DecimalMark decimals() {
        return decimals;
    }

    /** The places of all the columns that were read, as far as the header has them. */
    Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        columns.forEach(name -> places.add(column(name).index()));
        return places;
    }

    Expression.Column column(String name) {
        if (name.isBlank()) {
            throw fault("a column has no name");
        }
        columns.add(name);
        List<String> others = new ArrayList<>();
        aliases.path(name).forEach(other -> others.add(other.asString()));
        int index = header.indexOf(name, others);
        return new Expression.Column(index < 0 ? name : header.name(index), index);
    }

    /** A column by name, or an object with one of the keys of the language. */
    Expression expression(JsonNode node) {
        if (node.isString()) {
            return column(node.asString());
        }
        if (node.isMissingNode()) {
            throw fault("an expression is missing");
        }
        if (node.has("constant")) {
            place.allow(node, "constant");
            return new Expression.Constant(node.get("constant").asString());
        }
        if (node.has("first")) {
            place.allow(node, "first");
            return new Expression.First(expressions(node.get("first"), "first"));
        }
        if (node.has("join")) {
            place.allow(node, "join", "with");
            return new Expression.Join(
                    expressions(node.get("join"), "join"), node.path("with").asString(""));
        }
        if (node.has("heading")) {
            place.allow(node, "heading", "of");
            return new Expression.Section(node.get("heading").asString(), at("of", node));
        }
        if (node.has("template")) {
            place.allow(node, "template");
            return new Expression.Template(pieces(node.get("template").asString()));
        }
        if (node.has("lookup")) {
            place.allow(node, "lookup", "of", "otherwise");
            return lookup(node);
        }
        return new ChangeReader(this)
                .read(node)
                .orElseThrow(() -> fault("'" + node + "' is no column and no known transformation"));
    }

    /** The expression under a key. */
    Expression at(String key, JsonNode node) {
        return place.in(key, () -> expression(node.path(key)));
    }

    ListExpression list(JsonNode node) {
        if (!node.isArray()) {
            throw fault("a list of columns stands in brackets");
        }
        List<ListExpression.Part> parts = new ArrayList<>();
        for (JsonNode part : node) {
            boolean split = part.has("split") && !part.has("part");
            parts.add(place.in(
                    "list[" + parts.size() + "]",
                    () -> new ListExpression.Part(
                            split ? at("of", part) : expression(part), split ? separator(part.get("split")) : "")));
        }
        return new ListExpression(List.copyOf(parts));
    }

    String separator(JsonNode node) {
        if (node.asString("").isEmpty()) {
            throw fault("a text is split at at least one character");
        }
        return node.asString();
    }

    FeedRefused fault(String what) {
        return place.fault(what);
    }

    private Expression lookup(JsonNode node) {
        Map<String, String> table = new HashMap<>();
        node.get("lookup")
                .properties()
                .forEach(entry -> table.put(
                        entry.getKey().toLowerCase(Locale.ROOT),
                        entry.getValue().asString()));
        Optional<String> otherwise =
                node.has("otherwise") ? Optional.of(node.get("otherwise").asString()) : Optional.empty();
        return new Expression.Lookup(at("of", node), Map.copyOf(table), otherwise);
    }

    private List<Expression> expressions(JsonNode nodes, String key) {
        List<Expression> list = new ArrayList<>();
        for (JsonNode node : nodes) {
            list.add(place.in(key + "[" + list.size() + "]", () -> expression(node)));
        }
        if (list.isEmpty()) {
            throw fault("'" + key + "' needs a list of expressions");
        }
        return List.copyOf(list);
    }

    /** Splits {@code a {Column} b} at the braces. */
    private List<Expression> pieces(String template) {
        List<Expression> pieces = new ArrayList<>();
        int from = 0;
        while (from < template.length()) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (open >= 0 && close < 0) {
                throw fault("the template '" + template + "' has a brace that is not closed");
            }
            int end = open < 0 ? template.length() : open;
            if (end > from) {
                pieces.add(new Expression.Constant(template.substring(from, end)));
            }
            if (open < 0) {
                break;
            }
            pieces.add(column(template.substring(open + 1, close)));
            from = close + 1;
        }
        return List.copyOf(pieces);
    }
}
