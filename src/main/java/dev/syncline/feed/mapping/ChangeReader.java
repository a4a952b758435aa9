package dev.syncline.feed.mapping;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Reads those expressions that change a text or choose between texts. */
final class ChangeReader {
    private static final Expression NOTHING = new Expression.Constant("");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final ExpressionReader expressions;

    ChangeReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** The expression that an object writes down; nothing where it is another. */
    Optional<Expression> read(JsonNode node) {
        for (Map.Entry<String, UnaryOperator<String>> simple : simple().entrySet()) {
            if (node.has(simple.getKey())) {
                expressions.place().allow(node, simple.getKey());
                return Optional.of(new Expression.Applied(expressions.at(simple.getKey(), node), simple.getValue()));
            }
        }
        if (node.has("replace")) {
            expressions.place().allow(node, "replace", "of");
            Map<String, String> by = new LinkedHashMap<>();
            node.get("replace")
                    .properties()
                    .forEach(pair -> by.put(pair.getKey(), pair.getValue().asString()));
            return applied(node, text -> TextChanges.replaced(text, by));
        }
        if (node.has("split")) {
            expressions.place().allow(node, "split", "part", "of");
            String separator = expressions.separator(node.get("split"));
            int part = node.path("part").asInt(0);
            if (part == 0) {
                throw expressions.fault(
                        "'part' is the number of the part that is meant: 1 for the first, -1 for the last");
            }
            return applied(node, text -> TextChanges.part(text, separator, part));
        }
        if (node.has("entry")) {
            expressions.place().allow(node, "entry", "of");
            String name = node.get("entry").asString();
            return applied(node, items -> Items.entry(items, name));
        }
        if (node.has("measure")) {
            expressions.place().allow(node, "measure", "of");
            String name = node.get("measure").asString();
            return applied(node, items -> Items.measure(items, name));
        }
        if (node.has("unit")) {
            return Optional.of(unit(node));
        }
        if (node.has("price")) {
            return Optional.of(price(node));
        }
        return node.has("if") ? Optional.of(choice(node)) : Optional.empty();
    }

    private static Map<String, UnaryOperator<String>> simple() {
        Map<String, UnaryOperator<String>> simple = new LinkedHashMap<>();
        simple.put("trim", TextChanges::folded);
        simple.put("upper", text -> text.toUpperCase(Locale.ROOT));
        simple.put("lower", text -> text.toLowerCase(Locale.ROOT));
        simple.put("money", TextChanges::amount);
        simple.put("clean", TextChanges::clean);
        simple.put("paragraphs", TextChanges::paragraphs);
        simple.put("bullets", TextChanges::bullets);
        simple.put("table", TextChanges::table);
        simple.put("json", Items::json);
        return simple;
    }

    private Optional<Expression> applied(JsonNode node, UnaryOperator<String> change) {
        return Optional.of(new Expression.Applied(expressions.at("of", node), change));
    }

    private Expression unit(JsonNode node) {
        expressions.place().allow(node, "unit", "of");
        expressions.place().allow(node.get("unit"), "from", "to");
        Unit from = unit(node.get("unit"), "from");
        Unit to = unit(node.get("unit"), "to");
        if (from.isOfMass() != to.isOfMass()) {
            throw expressions.fault("a length is no mass: " + from + " to " + to);
        }
        DecimalMark decimals = expressions.decimals();
        return new Expression.Applied(
                expressions.at("of", node),
                text -> decimals.read(TextChanges.amount(text))
                        .map(number -> decimals.write(from.to(number, to)))
                        .orElse(text));
    }

    private Unit unit(JsonNode node, String key) {
        return Unit.named(node.path(key).asString(""))
                .orElseThrow(() -> expressions.fault("'" + node.path(key).asString("") + "' is no unit; units are "
                        + Arrays.toString(Unit.values()).toLowerCase(Locale.ROOT)));
    }

    private Expression price(JsonNode node) {
        expressions.place().allow(node, "price", "times", "plus", "roundTo", "ending", "atLeast");
        BigDecimal step = number(node, "roundTo", CENT);
        if (step.signum() <= 0) {
            throw expressions.fault("'roundTo' must be above 0");
        }
        Optional<BigDecimal> ending =
                node.has("ending") ? Optional.of(number(node, "ending", BigDecimal.ZERO)) : Optional.empty();
        PriceRule rule = new PriceRule(
                expressions.decimals(),
                number(node, "times", BigDecimal.ONE),
                number(node, "plus", BigDecimal.ZERO),
                step,
                ending);
        return new Expression.Priced(
                expressions.at("price", node), node.has("atLeast") ? expressions.at("atLeast", node) : NOTHING, rule);
    }

    private BigDecimal number(JsonNode node, String key, BigDecimal otherwise) {
        if (!node.has(key)) {
            return otherwise;
        }
        try {
            return new BigDecimal(node.get(key).asString());
        } catch (NumberFormatException e) {
            throw expressions.fault("'" + key + "' must be a number such as 1.25");
        }
    }

    private Expression choice(JsonNode node) {
        expressions.place().allow(node, "if", "is", "contains", "blank", "above", "then", "else");
        return new Expression.If(
                expressions.at("if", node),
                condition(node),
                expressions.at("then", node),
                node.has("else") ? expressions.at("else", node) : NOTHING);
    }

    private Predicate<String> condition(JsonNode node) {
        if (node.has("is")) {
            Set<String> words = new HashSet<>();
            JsonNode is = node.get("is");
            if (is.isArray()) {
                is.forEach(word -> words.add(folded(word)));
            } else {
                words.add(folded(is));
            }
            return text -> words.contains(text.toLowerCase(Locale.ROOT));
        }
        if (node.has("contains")) {
            String word = folded(node.get("contains"));
            return text -> text.toLowerCase(Locale.ROOT).contains(word);
        }
        if (node.has("blank")) {
            boolean wanted = node.get("blank").asBoolean();
            return text -> text.isEmpty() == wanted;
        }
        if (node.has("above")) {
            BigDecimal limit = number(node, "above", BigDecimal.ZERO);
            DecimalMark decimals = expressions.decimals();
            return text -> decimals.read(text)
                    .filter(number -> number.compareTo(limit) > 0)
                    .isPresent();
        }
        throw expressions.fault("'if' needs one of is, contains, blank, above");
    }

    private static String folded(JsonNode word) {
        return word.asString().toLowerCase(Locale.ROOT);
    }
}
