package dev.syncline.store.repository;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.StockMode;
import dev.syncline.rules.StockPolicy;
import dev.syncline.rules.Strategy;
import dev.syncline.store.entity.SettingEntity;
import dev.syncline.store.entity.ShopChoiceEntity;
import dev.syncline.store.entity.ShopEntity;
import dev.syncline.store.session.Native;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** A shop's policy, of which the choices are one row each. */
final class PolicyChoices {
    /** The setting that holds the global strategy. */
    private static final String STRATEGY = "strategy";

    private static final String FIELD_OWNER = "field-owner";
    private static final String GROUP_OWNER = "group-owner";
    private static final String MODE = "mode";
    private static final String ADOPTION = "adoption";

    private PolicyChoices() {}

    static void replace(StatelessSession session, ShopId shop, ShopPolicy policy) {
        Native.update(session, "delete from shop_choice where shop_id = ?", shop.number());
        List<ShopChoiceEntity> rows = new ArrayList<>();
        policy.fieldOwners().forEach((field, owner) -> rows.add(row(shop, FIELD_OWNER, field, owner)));
        policy.groupOwners().forEach((group, owner) -> rows.add(row(shop, GROUP_OWNER, group, owner)));
        policy.modes().forEach((group, mode) -> rows.add(row(shop, MODE, group, mode)));
        policy.adoption().forEach((group, adoption) -> rows.add(row(shop, ADOPTION, group, adoption)));
        session.insertMultiple(rows);
    }

    static ShopPolicy policy(StatelessSession session, ShopEntity shop, long id) {
        Map<Field, Ownership> fieldOwners = new HashMap<>();
        Map<FieldGroup, Ownership> groupOwners = new HashMap<>();
        Map<FieldGroup, Mode> modes = new HashMap<>();
        Map<FieldGroup, FirstAgreement> adoption = new HashMap<>();
        for (ShopChoiceEntity row : session.createSelectionQuery(
                        "from ShopChoiceEntity where shopId = :shop", ShopChoiceEntity.class)
                .setParameter("shop", id)
                .getResultList()) {
            switch (row.aspect) {
                case FIELD_OWNER -> fieldOwners.put(Field.valueOf(row.target), Ownership.valueOf(row.choice));
                case GROUP_OWNER -> groupOwners.put(FieldGroup.valueOf(row.target), Ownership.valueOf(row.choice));
                case MODE -> modes.put(FieldGroup.valueOf(row.target), Mode.valueOf(row.choice));
                case ADOPTION -> adoption.put(FieldGroup.valueOf(row.target), FirstAgreement.valueOf(row.choice));
                default ->
                    throw new IllegalStateException("The store holds a choice that this version does not know: "
                            + row.aspect + " of shop " + shop.name);
            }
        }
        List<Rule> rules = RuleRows.all(session).stream()
                .filter(rule -> rule.shop().map(shop.name::equals).orElse(true))
                .toList();
        Strategy global = setting(session, STRATEGY).map(Strategy::valueOf).orElse(Strategy.ETILIZE_PRIORITY);
        return new ShopPolicy(
                shop.name,
                global,
                Optional.empty(),
                fieldOwners,
                groupOwners,
                modes,
                adoption,
                rules,
                shop.pullOrphans,
                shop.hardDelete,
                ExemptionRows.inForce(session, id),
                new StockPolicy(
                        StockMode.valueOf(shop.stock), shop.locations.lines().toList()));
    }

    static Optional<String> setting(StatelessSession session, String key) {
        return Optional.ofNullable(session.get(SettingEntity.class, key)).map(row -> row.content);
    }

    private static ShopChoiceEntity row(ShopId shop, String aspect, Enum<?> target, Enum<?> choice) {
        ShopChoiceEntity row = new ShopChoiceEntity();
        row.shopId = shop.number();
        row.aspect = aspect;
        row.target = target.name();
        row.choice = choice.name();
        return row;
    }
}
