package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.model.Field;
import dev.syncline.rules.Rule;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A rule, as scripts and people see it. */
public final class RuleOutput {
    private static final String[] HEADINGS = {
        "Rule", "Strategy", "Shop", "Product", "Vendor", "Category", "Field", "Group"
    };

    private RuleOutput() {}

    /** The document of a rule. */
    public static ObjectNode json(Rule rule) {
        ObjectNode document = Json.object();
        document.set("rule", Shown.number(rule.id()));
        document.put("strategy", rule.strategy().name());
        document.set("shop", Shown.word(rule.shop()));
        document.set("product", Shown.word(rule.product()));
        document.set("vendor", Shown.word(rule.vendor()));
        document.set("category", Shown.word(rule.category()));
        document.set("field", Shown.word(rule.field().map(Field::fieldName)));
        document.set("group", Shown.word(rule.group().map(Shown::word)));
        return document.put("createdAt", rule.createdAt().toString());
    }

    /** The headings of a list of rules. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The rule as a row under the headings. */
    public static List<String> cells(Rule rule) {
        return List.of(
                Shown.orNothing(rule.id()),
                rule.strategy().name(),
                Shown.orNothing(rule.shop()),
                Shown.orNothing(rule.product()),
                Shown.orNothing(rule.vendor()),
                Shown.orNothing(rule.category()),
                Shown.orNothing(rule.field().map(Field::fieldName)),
                Shown.orNothing(rule.group().map(Shown::word)));
    }
}
