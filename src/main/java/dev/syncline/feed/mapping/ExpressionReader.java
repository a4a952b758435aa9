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
    private final String mapping;
    private final Header header;
    private final JsonNode aliases;
    private final Set<String> columns = new HashSet<>();

    ExpressionReader(String mapping, Header header, JsonNode aliases) {
        this.mapping = mapping;
        this.header = header;
        this.aliases = aliases;
    }

    /** The places of all the columns that were read, as far as the header has them. */
    Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        columns.forEach(name -> places.add(column(name).index()));
        return places;
    }

    Expression.Column column(String name) {
        columns.add(name);
        List<String> others = new ArrayList<>();
        aliases.path(name).forEach(other -> others.add(other.asString()));
        int index = header.indexOf(name, others);
        return new Expression.Column(index < 0 ? name : header.name(index), index);
    }

    /** A column by name, or an object with one of the keys below. */
    Expression expression(JsonNode node) {
        if (node.isString()) {
            return column(node.asString());
        }
        if (node.has("constant")) {
            return new Expression.Constant(node.get("constant").asString());
        }
        if (node.has("first")) {
            return new Expression.First(expressions(node.get("first")));
        }
        if (node.has("join")) {
            return new Expression.Join(
                    expressions(node.get("join")), node.path("with").asString(""));
        }
        if (node.has("heading")) {
            return new Expression.Section(node.get("heading").asString(), expression(node.path("of")));
        }
        if (node.has("template")) {
            return new Expression.Template(pieces(node.get("template").asString()));
        }
        if (node.has("lookup")) {
            return lookup(node);
        }
        throw fault("'" + node + "' is no column and no known transformation");
    }

    ListExpression list(JsonNode node) {
        List<ListExpression.Part> parts = new ArrayList<>();
        for (JsonNode part : node) {
            boolean split = part.has("split");
            parts.add(new ListExpression.Part(
                    expression(split ? part.path("of") : part),
                    split ? part.get("split").asString() : ""));
        }
        return new ListExpression(List.copyOf(parts));
    }

    FeedRefused fault(String what) {
        return new FeedRefused("The mapping " + mapping + " cannot be used: " + what + ". Correct the mapping.");
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
        return new Expression.Lookup(expression(node.path("of")), Map.copyOf(table), otherwise);
    }

    private List<Expression> expressions(JsonNode nodes) {
        List<Expression> list = new ArrayList<>();
        nodes.forEach(node -> list.add(expression(node)));
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
