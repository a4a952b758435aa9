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

    /** The rules whose columns the header has. */
    List<FieldRule> rules(JsonNode fields, boolean ofVariants) {
        List<FieldRule> rules = new ArrayList<>();
        fields.properties().forEach(entry -> {
            FieldRule rule = rule(entry.getKey(), entry.getValue(), ofVariants);
            if (rule.isCarried()) {
                rules.add(rule);
            }
        });
        return List.copyOf(rules);
    }

    private FieldRule rule(String name, JsonNode node, boolean ofVariants) {
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
                    expressions.expression(node.get("address")), optional(node, "alt"), optional(node, "position"));
        }
        if (node.has("list")) {
            return new FieldRule.Source.Many(expressions.list(node.get("list")), allRows);
        }
        if (field.kind() == FieldKind.TAGS || field.kind() == FieldKind.SET || field.kind() == FieldKind.IMAGES) {
            throw expressions.fault(field.fieldName() + " needs a list");
        }
        Expression text = expressions.expression(node.path("value"));
        return node.has("prefer")
                ? new FieldRule.Source.Preferred(text, node.get("prefer").asString())
                : new FieldRule.Source.Single(text);
    }

    private FieldRule.Finish finish(JsonNode node) {
        return new FieldRule.Finish(
                node.path("maxLength").asInt(0),
                node.path("withoutOptions").asBoolean(false),
                node.path("blank").asString("absent").equals("empty"),
                unit(node.path("unit").asString(WeightUnit.GRAMS.name())),
                node.path("location").asString("default"),
                node.has("onlyAbove") ? Optional.of(expressions.expression(node.get("onlyAbove"))) : Optional.empty());
    }

    private WeightUnit unit(String name) {
        return Arrays.stream(WeightUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> expressions.fault("'" + name + "' is no unit of weight"));
    }

    private Expression optional(JsonNode node, String key) {
        return node.has(key) ? expressions.expression(node.get(key)) : NOTHING;
    }
}
