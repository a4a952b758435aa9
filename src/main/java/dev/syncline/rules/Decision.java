package dev.syncline.rules;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The strategy in force and what put it in force.
 *
 * @param by in words for people
 */
record Decision(Strategy strategy, String by) {
    static Decision of(Rule rule) {
        List<String> about = new ArrayList<>();
        rule.shop().ifPresent(shop -> about.add("shop " + shop));
        rule.product().ifPresent(product -> about.add("product " + product));
        rule.vendor().ifPresent(vendor -> about.add("vendor " + vendor));
        rule.category().ifPresent(category -> about.add("category " + category));
        rule.field().map(Field::fieldName).ifPresent(about::add);
        rule.group().map(FieldGroup::name).ifPresent(about::add);
        String number = rule.id().map(id -> "rule " + id).orElse("rule");
        String scope = about.isEmpty() ? "everything" : String.join(", ", about);
        return new Decision(rule.strategy(), number + " (" + scope + "): " + rule.strategy());
    }

    /** What holds where no rule does. */
    static Decision general(ShopPolicy policy) {
        return policy.override()
                .map(strategy -> new Decision(strategy, "strategy of this run: " + strategy))
                .orElseGet(() -> new Decision(policy.global(), "global strategy: " + policy.global()));
    }

    /** What ownership that asks comes to. */
    static Decision asks(FieldPath path) {
        return new Decision(Strategy.MANUAL_REVIEW, "ownership ask (" + path.group() + ")");
    }
}
