package dev.syncline.feed.mapping;

import dev.syncline.model.Field;
import dev.syncline.model.FieldKind;
import dev.syncline.model.WeightUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the field rules of a mapping. */
final class RuleReader {
    private static final Expression NOTHING = new Expression.Constant("");

    private final ExpressionReader expressions;

    RuleReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** The rules of a mapping whose columns the header has. */
    Mapping.RuleSet all(JsonNode root) {
        List<FieldRule> product = new ArrayList<>(rules("product", root));
        product.addAll(metafields(MetafieldColumns.with(root.path("metafields"), expressions.header())));
        return new Mapping.RuleSet(List.copyOf(product), variants(root), expressions.decimals());
    }

    private List<FieldRule> variants(JsonNode root) {
        List<FieldRule> rules = new ArrayList<>(rules("variant", root));
        String stock = Field.AVAILABLE.fieldName();
        StockColumns.beside(rules, expressions.header())
                .forEach(node ->
                        expressions.place().rule("variant." + stock, () -> rules.add(rule(stock, node, true))));
        return List.copyOf(rules);
    }

    private List<FieldRule> rules(String section, JsonNode root) {
        List<FieldRule> rules = new ArrayList<>();
        boolean ofVariants = section.equals("variant");
        root.path(section).properties().forEach(entry -> {
            // Stock of several places has a rule for each.
            List<JsonNode> nodes = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(nodes::add);
            } else {
                nodes.add(entry.getValue());
            }
            for (JsonNode node : nodes) {
                expressions.place().rule(section + "." + entry.getKey(), () -> {
                    FieldRule rule = rule(entry.getKey(), node, ofVariants);
                    if (rule.isCarried()) {
                        rules.add(rule);
                    }
                });
            }
        });
        return List.copyOf(rules);
    }

    private List<FieldRule> metafields(JsonNode fields) {
        List<FieldRule> rules = new ArrayList<>();
        fields.properties()
                .forEach(entry -> expressions.place().rule("metafields." + entry.getKey(), () -> {
                    JsonNode node = entry.getValue();
                    expressions.place().allow(node, "type", "value", "list", "rows", "blank", "maxLength");
                    int dot = entry.getKey().indexOf('.');
                    if (dot <= 0 || dot == entry.getKey().length() - 1) {
                        throw expressions.fault("a metafield is named like custom.care");
                    }
                    String type = node.path("type").asString("single_line_text_field");
                    if (!type.isEmpty() && !Metafields.isKnown(type)) {
                        throw expressions.fault("'" + type + "' is no type of metafield that a feed can fill");
                    }
                    FieldRule rule = new FieldRule(
                            Field.METAFIELD,
                            source(Field.METAFIELD, node),
                            finish(node).forMetafield(entry.getKey(), type));
                    if (rule.isCarried()) {
                        rules.add(rule);
                    }
                }));
        return rules;
    }

    private FieldRule rule(String name, JsonNode node, boolean ofVariants) {
        expressions
                .place()
                .allow(
                        node,
                        "value",
                        "list",
                        "rows",
                        "address",
                        "alt",
                        "position",
                        "prefer",
                        "perLocation",
                        "between",
                        "within",
                        "maxLength",
                        "withoutOptions",
                        "blank",
                        "unit",
                        "location",
                        "onlyAbove",
                        "notBelow");
        Field field = Field.named(name)
                .filter(known -> (known.scope() == Field.Scope.PRODUCT) != ofVariants)
                .filter(known -> known.scope() != Field.Scope.METAFIELD)
                .orElseThrow(() ->
                        expressions.fault("'" + name + "' is no field of " + (ofVariants ? "variants" : "products")));
        return new FieldRule(field, source(field, node), finish(node));
    }

    private FieldRule.Source source(Field field, JsonNode node) {
        boolean allRows = node.path("rows").asString("first").equals("all");
        if (node.has("address")) {
            return new FieldRule.Source.Pictures(
                    expressions.at("address", node), optional(node, "alt"), optional(node, "position"));
        }
        if (node.has("perLocation")) {
            if (field != Field.AVAILABLE) {
                throw expressions.fault("only available is per location");
            }
            return new FieldRule.Source.Located(
                    expressions.at("perLocation", node),
                    node.path("between").asString("\n"),
                    node.path("within").asString("\t"));
        }
        if (node.has("list")) {
            return new FieldRule.Source.Many(expressions.list(node.get("list")), allRows);
        }
        if (field.kind() == FieldKind.TAGS || field.kind() == FieldKind.SET || field.kind() == FieldKind.IMAGES) {
            throw expressions.fault(field.fieldName() + " needs a list");
        }
        Expression text = expressions.at("value", node);
        return node.has("prefer")
                ? new FieldRule.Source.Preferred(text, node.get("prefer").asString())
                : new FieldRule.Source.Single(text);
    }

    private FieldRule.Finish finish(JsonNode node) {
        String blank = node.path("blank").asString("absent");
        if (!blank.equals("absent") && !blank.equals("empty")) {
            throw expressions.fault("'blank' is absent (the field stays as it is) or empty (the field is emptied)");
        }
        List<Expression> floors = new ArrayList<>();
        node.path("notBelow").forEach(floor -> floors.add(expressions.expression(floor)));
        return new FieldRule.Finish(
                node.path("maxLength").asInt(0),
                node.path("withoutOptions").asBoolean(false),
                blank.equals("empty"),
                unit(node.path("unit").asString(WeightUnit.GRAMS.name())),
                node.path("location").asString("default"),
                node.has("onlyAbove") ? Optional.of(expressions.at("onlyAbove", node)) : Optional.empty(),
                List.copyOf(floors),
                Optional.empty());
    }

    private WeightUnit unit(String name) {
        return Arrays.stream(WeightUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> expressions.fault("'" + name + "' is no unit of weight"));
    }

    private Expression optional(JsonNode node, String key) {
        return node.has(key) ? expressions.at(key, node) : NOTHING;
    }
}
