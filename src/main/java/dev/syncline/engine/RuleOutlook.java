package dev.syncline.engine;

import dev.syncline.compare.Changeset;
import dev.syncline.compare.Choice;
import dev.syncline.compare.Comparison;
import dev.syncline.compare.PresenceChange;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Ruling;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Says which of the waiting conflicts a rule would decide. Thread-safe. */
public final class RuleOutlook {
    private static final int TOGETHER = 200;

    private final StorePorts store;

    RuleOutlook(StorePorts store) {
        this.store = store;
    }

    /** A waiting conflict and what a rule makes of it. */
    public record Settled(OpenConflict conflict, Choice choice) {}

    /**
     * Streams the waiting conflicts that the rule itself decides. What else might decide them is not asked: they wait, be it
     * because one run was told to leave all to people.
     */
    public void forEachSettled(Rule rule, Consumer<Settled> sink) {
        for (Shop shop : store.shops().all()) {
            if (rule.shop().map(shop.name()::equals).orElse(true)) {
                Ground ground = new Ground(shop.policy(), rule);
                List<OpenConflict> some = new ArrayList<>();
                store.conflicts().forEachOpen(Optional.of(shop.id()), rule.field(), conflict -> {
                    some.add(conflict);
                    if (some.size() == TOGETHER) {
                        settled(some, ground, sink);
                        some.clear();
                    }
                });
                settled(some, ground, sink);
            }
        }
    }

    private void settled(List<OpenConflict> conflicts, Ground ground, Consumer<Settled> sink) {
        Map<ProductId, List<OpenConflict>> byProduct = new LinkedHashMap<>();
        conflicts.forEach(conflict -> byProduct
                .computeIfAbsent(conflict.product(), product -> new ArrayList<>())
                .add(conflict));
        Map<ProductId, ProductState> states = store.catalogue().load(byProduct.keySet());
        byProduct.forEach((product, waiting) -> Optional.ofNullable(states.get(product))
                .ifPresent(state -> {
                    Changeset changes = Comparison.compare(state);
                    waiting.forEach(conflict -> ground.choice(changes, conflict)
                            .ifPresent(choice -> sink.accept(new Settled(conflict, choice))));
                }));
    }

    /** The shop's rulings with the rule and without. */
    private static final class Ground {
        private final Rulings with;
        private final Rulings without;

        private Ground(ShopPolicy policy, Rule rule) {
            List<Rule> others = policy.rules().stream()
                    .filter(known -> rule.id().isEmpty() || !known.id().equals(rule.id()))
                    .toList();
            List<Rule> all = new ArrayList<>(others);
            all.add(rule);
            this.with = new Rulings(policy.withRules(all));
            this.without = new Rulings(policy.withRules(others));
        }

        private Optional<Choice> choice(Changeset changes, OpenConflict conflict) {
            Optional<Ruling> ruling = ruling(with, changes, conflict);
            return ruling.equals(ruling(without, changes, conflict))
                    ? Optional.empty()
                    : ruling.flatMap(Ground::choice);
        }

        private static Optional<Ruling> ruling(Rulings rulings, Changeset changes, OpenConflict conflict) {
            return changes.presence() == PresenceChange.BOTH
                    ? changes.changes().stream()
                            .filter(change -> change.path().equals(conflict.path()))
                            .findFirst()
                            .map(change -> rulings.rule(changes.product(), change))
                    : Optional.of(rulings.presence(changes.product(), changes.presence()));
        }

        private static Optional<Choice> choice(Ruling ruling) {
            return switch (ruling.verdict()) {
                case Ruling.Verdict.Push _ -> Optional.of(new Choice.Local());
                case Ruling.Verdict.Pull _ -> Optional.of(new Choice.Remote());
                case Ruling.Verdict.Merge _ -> Optional.of(new Choice.Merge());
                case Ruling.Verdict.Settle _, Ruling.Verdict.Ask _, Ruling.Verdict.Leave _ -> Optional.empty();
            };
        }
    }
}
