package dev.syncline.feed.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads how the rows of a mapping become products. */
final class RowRulesReader {
    private final ExpressionReader expressions;

    RowRulesReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    RowRules read(JsonNode rows) {
        return new RowRules(
                columns(rows.path("key")),
                columns(rows.path("identity")),
                columns(rows.path("mustHave")),
                columns(rows.path("firstMustHave")),
                columns(rows.path("variantIfAny")),
                options(rows.path("options")),
                withdrawn(rows.path("withdrawn")),
                family(rows.path("family")));
    }

    private Optional<RowRules.Family> family(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        expressions.place().allow(node, "name", "evenAlone");
        return Optional.of(new RowRules.Family(
                expressions.at("name", node),
                node.has("evenAlone") ? expressions.at("evenAlone", node) : new Expression.Constant("")));
    }

    private RowRules.OptionColumns options(JsonNode node) {
        expressions
                .place()
                .allow(node, "column", "between", "within", "names", "values", "differing", "never", "otherwise");
        if (node.has("differing")) {
            return differing(node);
        }
        if (node.has("column")) {
            return new RowRules.OptionColumns.Pairs(
                    expressions.column(node.get("column").asString()),
                    node.path("between").asString("|"),
                    node.path("within").asString(":"));
        }
        return new RowRules.OptionColumns.Apart(columns(node.path("names")), columns(node.path("values")));
    }

    private RowRules.OptionColumns differing(JsonNode node) {
        Set<String> never = new HashSet<>();
        node.path("never").forEach(name -> never.add(name.asString().toLowerCase(Locale.ROOT)));
        JsonNode items = node.get("differing");
        return new RowRules.OptionColumns.Differing(
                items.isArray() ? new Expression.Pairs(columns(items)) : expressions.at("differing", node),
                Set.copyOf(never),
                columns(node.path("otherwise")));
    }

    private Optional<RowRules.Withdrawn> withdrawn(JsonNode node) {
        if (!node.has("column")) {
            return Optional.empty();
        }
        Set<String> values = new HashSet<>();
        node.path("values").forEach(value -> values.add(value.asString().toLowerCase(Locale.ROOT)));
        return Optional.of(
                new RowRules.Withdrawn(expressions.column(node.get("column").asString()), Set.copyOf(values)));
    }

    /** The columns that the header has. */
    private List<Expression.Column> columns(JsonNode names) {
        List<Expression.Column> columns = new ArrayList<>();
        for (JsonNode name : names) {
            Expression.Column column = expressions.column(name.asString());
            if (column.index() >= 0) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }
}
