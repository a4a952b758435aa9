package dev.syncline.service;

import dev.syncline.engine.ShopRegistry;
import dev.syncline.rules.Rule;
import java.util.List;

/** Adds, lists and removes rules. Thread-safe. */
public final class RuleService {
    private final ShopRegistry shops;
    private final ShopChoice choice;

    public RuleService(ShopRegistry shops) {
        this.shops = shops;
        this.choice = new ShopChoice(shops);
    }

    /** Adds a rule; returns it with its number. */
    public Rule add(Actor actor, Rule rule) {
        actor.needs(Role.ADMINISTRATOR);
        rule.shop().ifPresent(choice::named);
        long scopes = List.of(rule.product(), rule.vendor(), rule.category()).stream()
                .filter(scope -> scope.isPresent())
                .count();
        if (scopes > 1) {
            throw new Invalid("A rule is for a product, a vendor or a category, not for several of them.");
        }
        if (rule.field().isPresent() && rule.group().isPresent()) {
            throw new Invalid("A rule is for a field or a group, not for both.");
        }
        return shops.addRule(rule);
    }

    /** All rules by number. */
    public List<Rule> list(Actor actor) {
        actor.needs(Role.VIEWER);
        return shops.rules();
    }

    /** Removes a rule. */
    public void remove(Actor actor, long number) {
        actor.needs(Role.ADMINISTRATOR);
        if (!shops.removeRule(number)) {
            throw new NotFound("There is no rule " + number + ". List them with: rule list");
        }
    }
}
