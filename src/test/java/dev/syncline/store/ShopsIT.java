package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.FirstAgreement;
import dev.syncline.engine.Shop;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.ProductKey;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Rule;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShopsIT extends StoreContract {
    private static final ProductKey KEY = new ProductKey("A-1");
    private static final InstantSource CLOCK = InstantSource.system();

    private Shop read() {
        return shops().find(shop.id()).orElseThrow();
    }

    private static Rule rule(Optional<String> shop) {
        return new Rule(
                Optional.empty(),
                Strategy.MERGE_FIELDS,
                shop,
                Optional.empty(),
                Optional.of("HP"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FieldGroup.PRICING),
                NOW);
    }

    @Test
    void a_new_shop_has_the_standard_policy() {
        assertEquals(ShopPolicy.standard(shop.name()), shop.policy());
        assertEquals(Optional.of(shop), shops().named(shop.name()));
        assertTrue(shops().all().contains(shop));
        assertEquals(Optional.empty(), shops().named("no such shop"));
    }

    @Test
    void what_is_remembered_of_a_shop_comes_back() {
        shops().setCurrency(shop.id(), "EUR");
        shops().setReadUpTo(shop.id(), NOW);
        shops().setAgreedOnce(shop.id());
        shops().setStopped(shop.id(), Optional.of("anna: wrong prices"));
        Shop changed = read();
        assertEquals(Optional.of("EUR"), changed.currency());
        assertEquals(Optional.of(NOW), changed.readUpTo());
        assertTrue(changed.agreedOnce());
        assertEquals(Optional.of("anna: wrong prices"), changed.stopped());
        shops().setStopped(shop.id(), Optional.empty());
        assertEquals(Optional.empty(), read().stopped());
    }

    @Test
    void a_policy_is_replaced_as_a_whole_but_for_rules_and_strategies() {
        ShopPolicy policy = new ShopPolicy(
                shop.name(),
                Strategy.ETILIZE_PRIORITY,
                Optional.empty(),
                Map.of(Field.TITLE, Ownership.SHOP),
                Map.of(FieldGroup.PRICING, Ownership.ASK, FieldGroup.SEO, Ownership.FILL),
                Map.of(FieldGroup.MEDIA, Mode.OFF),
                Map.of(FieldGroup.CONTENT, FirstAgreement.ASK),
                List.of(),
                true,
                true,
                List.of());
        shops().setPolicy(shop.id(), policy);
        assertEquals(policy, read().policy());
        shops().setPolicy(shop.id(), ShopPolicy.standard(shop.name()));
        assertEquals(ShopPolicy.standard(shop.name()), read().policy());
    }

    @Test
    void rules_come_with_the_policy_of_the_shops_that_they_concern() {
        Rule ours = shops().addRule(rule(Optional.of(shop.name())));
        Rule all = shops().addRule(rule(Optional.empty()));
        Rule other = shops().addRule(rule(Optional.of("another shop")));
        assertEquals(List.of(ours, all), read().policy().rules());
        assertTrue(shops().rules().containsAll(List.of(ours, all, other)));
        for (Rule rule : List.of(ours, all, other)) {
            assertTrue(shops().removeRule(rule.id().orElseThrow()));
            assertFalse(shops().removeRule(rule.id().orElseThrow()));
        }
    }

    @Test
    void what_is_kept_out_comes_with_the_policy_until_it_ends_or_is_released() {
        Exemption title = exemption(Exemption.Kind.PIN, Optional.of(Field.TITLE), Optional.empty());
        Exemption all = exemption(
                Exemption.Kind.EXCLUDE,
                Optional.empty(),
                Optional.of(CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600)));
        shops().exempt(shop.id(), exemption(Exemption.Kind.EXCLUDE, Optional.of(Field.TITLE), Optional.empty()));
        shops().exempt(shop.id(), title);
        shops().exempt(shop.id(), all);
        shops().exempt(shop.id(), exemption(Exemption.Kind.PIN, Optional.of(Field.TAGS), Optional.of(NOW)));
        assertEquals(List.of(title, all), read().policy().exemptions());

        assertTrue(shops().release(shop.id(), KEY, Optional.empty()));
        assertFalse(shops().release(shop.id(), KEY, Optional.of(Field.PRICE)));
        assertEquals(List.of(title), read().policy().exemptions());
    }

    private static Exemption exemption(Exemption.Kind kind, Optional<Field> field, Optional<Instant> until) {
        return new Exemption(kind, KEY, field, "photo shoot", "anna", NOW, until);
    }

    @Test
    void settings_are_changed_and_go_back_to_nothing() {
        shops().setSetting("guard.deletes", Optional.of("10"));
        shops().setSetting("guard.deletes", Optional.of("20"));
        assertEquals(Optional.of("20"), shops().setting("guard.deletes"));
        shops().setSetting("guard.deletes", Optional.empty());
        assertEquals(Optional.empty(), shops().setting("guard.deletes"));
    }

    @Test
    void the_global_strategy_is_a_setting() {
        shops().setSetting("strategy", Optional.of("MANUAL_REVIEW"));
        assertEquals(Strategy.MANUAL_REVIEW, read().policy().global());
        shops().setSetting("strategy", Optional.empty());
        assertEquals(Strategy.ETILIZE_PRIORITY, read().policy().global());
    }

    @Test
    void a_removed_shop_takes_everything_of_its_own_along() {
        catalogue().save(Products.saving(List.of(Products.agreed(shop, "R1"))));
        run();
        Shop gone = shop;
        addShop();
        catalogue().save(Products.saving(List.of(Products.agreed(shop, "R1"))));
        shops().remove(gone.id());
        assertEquals(Optional.empty(), shops().find(gone.id()));
        assertEquals(List.of(), runs().latest(Optional.of(gone.id()), 9));
        assertEquals(0, catalogue().counts(gone.id()).local());
        assertEquals(1, catalogue().counts(shop.id()).local());
        assertEquals(1, catalogue().lookup(shop.id(), "R1-S").size());
    }
}
