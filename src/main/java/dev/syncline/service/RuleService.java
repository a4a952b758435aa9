package dev.syncline.service;

import dev.syncline.compare.Choice;
import dev.syncline.engine.ConflictDecisions;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.RuleOutlook;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds, lists and removes rules. Thread-safe. */
public final class RuleService {
    private final ShopRegistry shops;
    private final RuleOutlook outlook;
    private final ConflictDecisions decisions;
    private final ShopChoice choice;

    public RuleService(ShopRegistry shops, RuleOutlook outlook, ConflictDecisions decisions) {
        this.shops = shops;
        this.outlook = outlook;
        this.decisions = decisions;
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
            throw new Invalid(ServiceSentences.RULE_FOR_ONE);
        }
        if (rule.field().isPresent() && rule.group().isPresent()) {
            throw new Invalid(ServiceSentences.FIELD_OR_GROUP);
        }
        return shops.addRule(rule);
    }

    /** A new rule and what became of the waiting conflicts that it decides. */
    public record Settled(Rule rule, List<DecisionResult> conflicts) {}

    /** Adds a rule and decides the waiting conflicts that it settles, without the shop. */
    public Settled addAndSettle(Actor actor, Rule rule) {
        Rule added = add(actor, rule);
        Map<Choice, List<OpenConflict>> byChoice = new LinkedHashMap<>();
        outlook.forEachSettled(
                added,
                settled -> byChoice.computeIfAbsent(settled.choice(), choice -> new ArrayList<>())
                        .add(settled.conflict()));
        List<DecisionResult> results = new ArrayList<>();
        byChoice.forEach((choice, conflicts) -> results.addAll(decisions.decide(conflicts, choice, actor.name())));
        return new Settled(added, List.copyOf(results));
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
            throw new NotFound(ServiceSentences.noRule(number));
        }
    }
}
