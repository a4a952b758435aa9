package dev.syncline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.ChangeKind;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.PresenceChange;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.Ruling.Verdict;
import dev.syncline.testing.English;
import dev.syncline.testing.Linked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RulingsTest {
    private static final FieldPath PRICE = FieldPath.of(new VariantKey("A"), Field.PRICE);
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath STOCK = FieldPath.available(new VariantKey("A"), "Berlin");

    @ParameterizedTest
    @CsvSource({
        "BOTH, PUSH, Push", "BOTH, PULL, Pull", "BOTH, CONFLICT, Push", "BOTH, CONVERGED, Settle",
        "ASK, PUSH, Push", "ASK, PULL, Pull", "ASK, CONFLICT, Ask", "ASK, CONVERGED, Settle",
        "SUPPLIER, PUSH, Push", "SUPPLIER, PULL, Drift", "SUPPLIER, CONFLICT, Push", "SUPPLIER, CONVERGED, Settle",
        "SHOP, PUSH, Leave", "SHOP, PULL, Pull", "SHOP, CONFLICT, Pull", "SHOP, CONVERGED, Settle",
        "FILL, PUSH, Leave", "FILL, PULL, Leave", "FILL, CONFLICT, Leave", "FILL, CONVERGED, Settle"
    })
    void ownership_sets_the_direction(Ownership owner, ChangeKind kind, String verdict) {
        ShopPolicy byGroup = policy(Map.of(), Map.of(FieldGroup.CONTENT, owner), Map.of(), List.of());
        ShopPolicy byField =
                policy(Map.of(Field.TITLE, owner), Map.of(FieldGroup.CONTENT, Ownership.BOTH), Map.of(), List.of());
        assertEquals(verdict, word(rule(byGroup, TITLE, kind)));
        assertEquals(verdict, word(rule(byField, TITLE, kind)));
    }

    @ParameterizedTest
    @CsvSource({"PUSH, Push", "CONFLICT, Push", "PULL, Leave"})
    void fill_writes_where_the_shop_has_nothing(ChangeKind kind, String verdict) {
        ShopPolicy fill = policy(Map.of(), Map.of(FieldGroup.CONTENT, Ownership.FILL), Map.of(), List.of());
        for (Optional<Value> empty : List.of(
                Optional.<Value>empty(),
                Optional.of(Value.text(" ")),
                Optional.of(Value.texts()),
                Optional.<Value>of(new Value.Options(List.of())),
                Optional.<Value>of(new Value.Images(List.of())),
                Optional.<Value>of(new Value.Metafield("json", "")))) {
            FieldChange change = new FieldChange(
                    TITLE, kind, Optional.of(Value.text("a")), empty, Optional.empty(), Optional.empty());
            assertEquals(verdict, word(new Rulings(fill).rule(product(), change)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OFF, PUSH, Leave",
        "OFF, CONVERGED, Leave",
        "MONITOR, PUSH, Leave",
        "MONITOR, CONFLICT, Leave",
        "MONITOR, CONVERGED, Settle",
        "SYNC, PUSH, Push"
    })
    void modes_keep_back_what_may_not_be_written(Mode mode, ChangeKind kind, String verdict) {
        ShopPolicy policy = policy(Map.of(), Map.of(), Map.of(FieldGroup.CONTENT, mode), List.of());
        assertEquals(verdict, word(rule(policy, TITLE, kind)));
        assertEquals("Push", word(rule(policy, PRICE, ChangeKind.PUSH)));
    }

    @Test
    void stock_is_the_suppliers_unless_somebody_else_owns_it() {
        assertEquals("Push", word(rule(ShopPolicy.standard("Shop"), STOCK, ChangeKind.CONFLICT)));
        assertEquals("Settle", word(rule(ShopPolicy.standard("Shop"), STOCK, ChangeKind.PULL)));
        ShopPolicy supplier = policy(Map.of(), Map.of(FieldGroup.INVENTORY, Ownership.SUPPLIER), Map.of(), List.of());
        assertEquals("Drift", word(rule(supplier, STOCK, ChangeKind.PULL)));
        ShopPolicy shop = policy(Map.of(), Map.of(FieldGroup.INVENTORY, Ownership.SHOP), Map.of(), List.of());
        assertEquals("Pull", word(rule(shop, STOCK, ChangeKind.CONFLICT)));
    }

    @ParameterizedTest
    @CsvSource({
        "ETILIZE_PRIORITY, Push",
        "SHOPIFY_PRIORITY, Pull",
        "MANUAL_REVIEW, Ask",
        "MERGE_FIELDS, Ask",
        "TIMESTAMP_BASED, Pull"
    })
    void strategies_decide_conflicts(Strategy strategy, String verdict) {
        Ruling ruling =
                new Rulings(global(strategy, Optional.empty())).rule(product(), change(TITLE, ChangeKind.CONFLICT));
        assertEquals(verdict, word(ruling));
        assertTrue(English.of(ruling.by()).startsWith("global strategy: " + strategy), ruling::toString);
    }

    @Test
    void what_can_be_merged_is() {
        Optional<Value> base = Optional.of(Value.text("a b"));
        FieldChange change = new FieldChange(
                TITLE,
                ChangeKind.CONFLICT,
                Optional.of(Value.text("A b")),
                Optional.of(Value.text("a B")),
                Optional.of(Departure.at(base, Instant.EPOCH)),
                Optional.of(Departure.at(base, Instant.EPOCH)));
        Ruling ruling = new Rulings(global(Strategy.MERGE_FIELDS, Optional.empty())).rule(product(), change);
        assertEquals(new Verdict.Merge(Optional.of(Value.text("A B"))), ruling.verdict());
    }

    /** Times as whole seconds: the local interval, the remote one, and what follows. */
    @ParameterizedTest
    @CsvSource({
        "5, 5, 1, 4, Push", "5, 5, 1, 5, Ask", "5, 5, 5, 9, Pull", "5, 5, 4, 9, Ask", "5, 5, 5, 5, Ask",
        "6, 6, 5, 5, Push", "5, 5, 6, 6, Pull", "4, 9, 1, 4, Push", "4, 9, 1, 5, Ask", "1, 4, 4, 9, Pull"
    })
    void the_later_edit_wins_where_it_is_known(long after, long until, long shopAfter, long shopUntil, String verdict) {
        FieldChange change = new FieldChange(
                TITLE,
                ChangeKind.CONFLICT,
                Optional.of(Value.text("a")),
                Optional.of(Value.text("b")),
                Optional.of(departure(after, until)),
                Optional.of(departure(shopAfter, shopUntil)));
        Rulings rulings = new Rulings(global(Strategy.TIMESTAMP_BASED, Optional.empty()));
        assertEquals(verdict, word(rulings.rule(product(), change)));
        FieldChange unknown = new FieldChange(
                TITLE,
                ChangeKind.CONFLICT,
                change.local(),
                change.remote(),
                Optional.empty(),
                change.remoteDeparture());
        assertEquals("Ask", word(rulings.rule(product(), unknown)));
    }

    /** The rules in force, oldest first as {@code scope.field}, and the number of the one that decides a price conflict. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "global., 1",
        "global. shop., 2",
        "shop. global., 1",
        "vendor. shop.price, 1",
        "category. vendor.price, 1",
        "product. category.price, 1",
        "category.PRICING category., 1",
        "category.price category.PRICING, 1",
        "vendor. vendor., 2",
        "vendor.price vendor.title, 1",
        "othervendor.price global., 2",
        "othershop.price, 0",
        "othercategory.price, 0",
        "othergroup., 0",
        "parentcategory. vendor., 1",
        "othershopvendor. vendor., 2",
    })
    void the_most_specific_rule_decides_then_the_newest(String scopes, int deciding) {
        List<Rule> rules = new ArrayList<>();
        for (String scope : scopes.isEmpty() ? new String[0] : scopes.split(" ")) {
            rules.add(ruleOf(rules.size() + 1, scope));
        }
        ShopPolicy policy = policy(Map.of(), Map.of(), Map.of(), rules);
        Ruling ruling = rule(policy, PRICE, ChangeKind.CONFLICT);
        if (deciding == 0) {
            assertEquals("global strategy: ETILIZE_PRIORITY", English.of(ruling.by()));
        } else {
            assertTrue(English.of(ruling.by()).startsWith("rule " + deciding + " ("), ruling::toString);
            assertInstanceOf(Verdict.Pull.class, ruling.verdict());
        }
    }

    private static Rule ruleOf(long id, String written) {
        String scope = written.substring(0, written.indexOf('.'));
        String field = written.substring(written.indexOf('.') + 1);
        return new Rule(
                Optional.of(id),
                Strategy.SHOPIFY_PRIORITY,
                switch (scope) {
                    case "shop" -> Optional.of("Shop");
                    case "othershop", "othershopvendor" -> Optional.of("Other");
                    default -> Optional.empty();
                },
                scope.equals("product") ? Optional.of("K-7") : Optional.empty(),
                switch (scope) {
                    case "vendor", "othershopvendor" -> Optional.of("hp");
                    case "othervendor" -> Optional.of("Canon");
                    default -> Optional.empty();
                },
                switch (scope) {
                    case "category" -> Optional.of("Office > Printers");
                    case "parentcategory" -> Optional.of("office");
                    case "othercategory" -> Optional.of("Off");
                    default -> Optional.empty();
                },
                Field.named(field),
                scope.equals("othergroup")
                        ? Optional.of(FieldGroup.SEO)
                        : field.equals("PRICING") ? Optional.of(FieldGroup.PRICING) : Optional.empty(),
                Instant.EPOCH.plusSeconds(id));
    }

    @Test
    void a_rule_says_what_it_is_about() {
        Rule rule = new Rule(
                Optional.of(7L),
                Strategy.MANUAL_REVIEW,
                Optional.of("Shop"),
                Optional.of("K-7"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Field.PRICE),
                Optional.empty(),
                Instant.EPOCH);
        ShopPolicy policy = policy(Map.of(), Map.of(), Map.of(), List.of(rule));
        assertEquals(
                "rule 7 (shop Shop, product K-7, price): MANUAL_REVIEW",
                English.of(rule(policy, PRICE, ChangeKind.CONFLICT).by()));
    }

    @Test
    void asking_is_outranked_by_a_rule_for_the_product_only() {
        Map<FieldGroup, Ownership> ask = Map.of(FieldGroup.PRICING, Ownership.ASK);
        ShopPolicy vendor = policy(Map.of(), ask, Map.of(), List.of(ruleOf(1, "vendor.price")));
        Ruling asked = rule(vendor, PRICE, ChangeKind.CONFLICT);
        assertEquals("Ask", word(asked));
        assertEquals("ownership ask (PRICING)", English.of(asked.by()));
        ShopPolicy product = policy(Map.of(), ask, Map.of(), List.of(ruleOf(1, "product.")));
        assertEquals("Pull", word(rule(product, PRICE, ChangeKind.CONFLICT)));
    }

    @Test
    void a_strategy_for_one_run_replaces_the_global_one_and_outranks_no_rule() {
        ShopPolicy run = global(Strategy.ETILIZE_PRIORITY, Optional.of(Strategy.MANUAL_REVIEW));
        Ruling ruling = rule(run, PRICE, ChangeKind.CONFLICT);
        assertEquals("Ask", word(ruling));
        assertEquals("strategy of this run: MANUAL_REVIEW", English.of(ruling.by()));
        ShopPolicy withRule = new ShopPolicy(
                run.shop(),
                run.global(),
                run.override(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(ruleOf(1, "global.")),
                false,
                false,
                List.of());
        assertEquals("Pull", word(rule(withRule, PRICE, ChangeKind.CONFLICT)));
    }

    @ParameterizedTest
    @CsvSource({
        "BOTH, DELETED_LOCAL, Push",
        "BOTH, DELETED_REMOTE, Pull",
        "BOTH, DELETE_CONFLICT, Push",
        "ASK, DELETED_LOCAL, Push",
        "ASK, DELETED_REMOTE, Pull",
        "ASK, DELETE_CONFLICT, Ask",
        "SUPPLIER, DELETED_LOCAL, Push",
        "SUPPLIER, DELETED_REMOTE, Drift",
        "SUPPLIER, DELETE_CONFLICT, Push",
        "SHOP, DELETED_LOCAL, Leave",
        "SHOP, DELETED_REMOTE, Pull",
        "SHOP, DELETE_CONFLICT, Pull",
        "FILL, DELETED_LOCAL, Leave",
        "FILL, DELETED_REMOTE, Leave",
        "BOTH, ADDED_LOCAL, Push",
        "BOTH, ADDED_REMOTE, Leave",
        "BOTH, DELETED_BOTH, Settle",
        "BOTH, BOTH, Settle"
    })
    void the_owner_of_the_status_decides_about_products(Ownership owner, PresenceChange change, String verdict) {
        ShopPolicy policy = policy(Map.of(Field.STATUS, owner), Map.of(), Map.of(), List.of());
        assertEquals(verdict, word(new Rulings(policy).presence(product(), change)));
    }

    @ParameterizedTest
    @CsvSource({
        "ETILIZE_PRIORITY, Push",
        "SHOPIFY_PRIORITY, Pull",
        "MANUAL_REVIEW, Ask",
        "MERGE_FIELDS, Ask",
        "TIMESTAMP_BASED, Ask"
    })
    void strategies_decide_about_products_deleted_on_one_side_and_edited_on_the_other(
            Strategy strategy, String verdict) {
        Rulings rulings = new Rulings(global(strategy, Optional.empty()));
        assertEquals(verdict, word(rulings.presence(product(), PresenceChange.DELETE_CONFLICT)));
    }

    @ParameterizedTest
    @CsvSource({"OFF, DELETED_BOTH, Leave", "MONITOR, DELETED_LOCAL, Leave", "MONITOR, DELETED_BOTH, Settle"})
    void modes_keep_products_where_they_are(Mode mode, PresenceChange change, String verdict) {
        ShopPolicy policy = policy(Map.of(), Map.of(), Map.of(FieldGroup.STATUS, mode), List.of());
        assertEquals(verdict, word(new Rulings(policy).presence(product(), change)));
    }

    @Test
    void what_a_person_has_to_look_at_or_keeps_out_is_not_created() {
        Rulings rulings = new Rulings(ShopPolicy.standard("Shop"));
        ProductState candidate = product().withLink(Link.CANDIDATE, Optional.empty());
        assertEquals("Ask", word(rulings.presence(candidate, PresenceChange.ADDED_LOCAL)));
        ProductState ignored = product().withLink(Link.IGNORED, Optional.empty());
        assertEquals("Leave", word(rulings.presence(ignored, PresenceChange.ADDED_LOCAL)));
    }

    @Test
    void orphans_are_pulled_where_the_shop_says_so_and_tombstones_never() {
        ShopPolicy standard = ShopPolicy.standard("Shop");
        ShopPolicy pulls = new ShopPolicy(
                "Shop",
                standard.global(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                true,
                false,
                List.of());
        Rulings rulings = new Rulings(pulls);
        ProductState orphan = product().withLink(Link.ORPHAN, product().remoteId());
        assertEquals("Pull", word(rulings.presence(orphan, PresenceChange.ADDED_REMOTE)));
        assertEquals("Leave", word(rulings.presence(product(), PresenceChange.ADDED_REMOTE)));
    }

    @ParameterizedTest
    @CsvSource({"SYNC, BOTH, Push", "SYNC, FILL, Push", "SYNC, SHOP, Leave", "MONITOR, BOTH, Leave", "OFF, BOTH, Leave"
    })
    void a_new_product_carries_what_may_be_written(Mode mode, Ownership owner, String verdict) {
        ShopPolicy policy =
                policy(Map.of(), Map.of(FieldGroup.CONTENT, owner), Map.of(FieldGroup.CONTENT, mode), List.of());
        assertEquals(verdict, word(new Rulings(policy).creation(product(), TITLE)));
    }

    @ParameterizedTest
    @CsvSource({"supplier, SUPPLIER", "fill, FILL", "nobody, "})
    void ownership_has_words(String word, Ownership owner) {
        assertEquals(Optional.ofNullable(owner), Ownership.of(word));
    }

    @ParameterizedTest
    @CsvSource({"off, OFF", "sync, SYNC", "on, "})
    void modes_have_words(String word, Mode mode) {
        assertEquals(Optional.ofNullable(mode), Mode.of(word));
    }

    private static Ruling rule(ShopPolicy policy, FieldPath path, ChangeKind kind) {
        return new Rulings(policy).rule(product(), change(path, kind));
    }

    private static String word(Ruling ruling) {
        return switch (ruling.verdict()) {
            case Verdict.Leave(boolean drift) -> drift ? "Drift" : "Leave";
            case Verdict verdict -> verdict.getClass().getSimpleName();
        };
    }

    private static FieldChange change(FieldPath path, ChangeKind kind) {
        return new FieldChange(
                path,
                kind,
                Optional.of(Value.text("mine")),
                Optional.of(Value.text("theirs")),
                Optional.of(departure(1, 1)),
                Optional.of(departure(2, 4)));
    }

    @Test
    void what_is_pinned_is_left_and_shown_and_what_is_excluded_is_skipped() {
        for (Exemption.Kind kind : Exemption.Kind.values()) {
            Exemption title = exemption(kind, product().key(), Optional.of(Field.TITLE));
            Rulings rulings = new Rulings(ShopPolicy.standard("Shop").withExemptions(List.of(title)));
            for (ChangeKind change : ChangeKind.values()) {
                Ruling ruling = rulings.rule(product(), change(TITLE, change));
                assertEquals(new Ruling(new Verdict.Leave(false), title.words()), ruling);
            }
            assertEquals("Leave", word(rulings.creation(product(), TITLE)));
            assertEquals(kind == Exemption.Kind.EXCLUDE, rulings.skips(product(), TITLE));
            assertEquals("Push", word(rulings.rule(product(), change(FieldPath.of(Field.TAGS), ChangeKind.PUSH))));
            assertFalse(rulings.skips(product()));
            assertEquals("Pull", word(rulings.presence(product(), PresenceChange.DELETED_REMOTE)));
        }
    }

    @Test
    void a_product_that_is_kept_out_neither_comes_nor_goes() {
        Exemption all = exemption(Exemption.Kind.PIN, product().key(), Optional.empty());
        Rulings rulings = new Rulings(ShopPolicy.standard("Shop").withExemptions(List.of(all)));
        for (PresenceChange change : PresenceChange.values()) {
            assertEquals("Leave", word(rulings.presence(product(), change)));
        }
        assertEquals("Leave", word(rulings.rule(product(), change(TITLE, ChangeKind.CONFLICT))));
        Exemption other = exemption(Exemption.Kind.PIN, new ProductKey("another"), Optional.empty());
        Rulings others = new Rulings(ShopPolicy.standard("Shop").withExemptions(List.of(other)));
        assertEquals("Push", word(others.rule(product(), change(TITLE, ChangeKind.PUSH))));
    }

    private static Exemption exemption(Exemption.Kind kind, ProductKey key, Optional<Field> field) {
        return new Exemption(kind, key, field, "photo shoot", "anna", Instant.EPOCH, Optional.empty());
    }

    private static Departure departure(long after, long until) {
        return new Departure(
                Optional.of(Value.text("base")), Instant.ofEpochSecond(after), Instant.ofEpochSecond(until));
    }

    private static ProductState product() {
        ProductFields fields = ProductFields.of(Map.of(
                TITLE,
                Value.text("t"),
                FieldPath.of(Field.VENDOR),
                Value.text("HP "),
                FieldPath.of(Field.PRODUCT_TYPE),
                Value.text("Office > Printers > Laser")));
        return Linked.state(Replica.agreed(fields), Replica.agreed(ProductFields.NONE));
    }

    private static ShopPolicy global(Strategy strategy, Optional<Strategy> override) {
        return new ShopPolicy(
                "Shop", strategy, override, Map.of(), Map.of(), Map.of(), Map.of(), List.of(), false, false, List.of());
    }

    private static ShopPolicy policy(
            Map<Field, Ownership> fields,
            Map<FieldGroup, Ownership> groups,
            Map<FieldGroup, Mode> modes,
            List<Rule> rules) {
        return new ShopPolicy(
                "Shop",
                Strategy.ETILIZE_PRIORITY,
                Optional.empty(),
                fields,
                groups,
                modes,
                Map.of(),
                rules,
                false,
                false,
                List.of());
    }
}
