package dev.syncline.store.repository;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import dev.syncline.store.entity.RuleEntity;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Rules and their rows. */
final class RuleRows {
    private RuleRows() {}

    static Rule add(StatelessSession session, Rule rule) {
        RuleEntity row = new RuleEntity();
        row.strategy = rule.strategy().name();
        row.shop = rule.shop().orElse(null);
        row.product = rule.product().orElse(null);
        row.vendor = rule.vendor().orElse(null);
        row.category = rule.category().orElse(null);
        row.field = rule.field().map(Field::name).orElse(null);
        row.fieldGroup = rule.group().map(FieldGroup::name).orElse(null);
        row.createdAt = rule.createdAt();
        session.insert(row);
        return rule(row);
    }

    static List<Rule> all(StatelessSession session) {
        return session.createSelectionQuery("from RuleEntity order by id", RuleEntity.class).getResultList().stream()
                .map(RuleRows::rule)
                .toList();
    }

    private static Rule rule(RuleEntity row) {
        return new Rule(
                Optional.ofNullable(row.id),
                Strategy.valueOf(row.strategy),
                Optional.ofNullable(row.shop),
                Optional.ofNullable(row.product),
                Optional.ofNullable(row.vendor),
                Optional.ofNullable(row.category),
                Optional.ofNullable(row.field).map(Field::valueOf),
                Optional.ofNullable(row.fieldGroup).map(FieldGroup::valueOf),
                row.createdAt);
    }
}
