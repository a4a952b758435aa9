package dev.syncline.rules;

import dev.syncline.model.FieldPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a shop's rules decides: the most specific scope, then the most specific field, then the newest. */
final class Precedence {
    private static final Comparator<Rule> ORDER = Comparator.comparingInt(Precedence::scope)
            .thenComparingInt(Precedence::field)
            .thenComparing(Rule::createdAt)
            .thenComparingLong(rule -> rule.id().orElse(0L));

    private final List<Rule> rules;

    Precedence(String shop, List<Rule> rules) {
        this.rules = rules.stream()
                .filter(rule -> rule.shop().map(shop::equals).orElse(true))
                .sorted(ORDER.reversed())
                .toList();
    }

    /** The rule that decides a field of a product. */
    Optional<Rule> deciding(Classification product, FieldPath path) {
        return rules.stream().filter(rule -> applies(rule, product, path)).findFirst();
    }

    /** As {@link #deciding}, among the rules made for this very product. */
    Optional<Rule> decidingForProduct(Classification product, FieldPath path) {
        return deciding(product, path).filter(rule -> rule.product().isPresent());
    }

    private static boolean applies(Rule rule, Classification product, FieldPath path) {
        return rule.product().map(product.key()::equals).orElse(true)
                && rule.vendor().map(product::isOf).orElse(true)
                && rule.category().map(product::isUnder).orElse(true)
                && rule.field().map(field -> field == path.field()).orElse(true)
                && rule.group().map(group -> group == path.group()).orElse(true);
    }

    private static int scope(Rule rule) {
        if (rule.product().isPresent()) {
            return 4;
        }
        if (rule.category().isPresent()) {
            return 3;
        }
        if (rule.vendor().isPresent()) {
            return 2;
        }
        return rule.shop().isPresent() ? 1 : 0;
    }

    private static int field(Rule rule) {
        if (rule.field().isPresent()) {
            return 2;
        }
        return rule.group().isPresent() ? 1 : 0;
    }
}
