package dev.syncline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.Movement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Presence;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import dev.syncline.testing.English;
import dev.syncline.testing.Linked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductPlannerTest {
    private static final VariantKey A = new VariantKey("A");
    private static final VariantKey B = new VariantKey("B");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final ShopPolicy STANDARD = ShopPolicy.standard("Shop");

    @ParameterizedTest
    @CsvSource({
        "title, PRODUCT, NORMAL",
        "seo.title, PRODUCT, LOW",
        "tags, TAGS, LOW",
        "status, PRODUCT, NORMAL",
        "options, OPTIONS, NORMAL",
        "variants[A].price, VARIANTS_UPDATE, HIGH",
        "variants[A].sku, VARIANTS_UPDATE, NORMAL",
        "variants[A].choices, VARIANTS_UPDATE, NORMAL",
        "variants[A].position, VARIANTS_REORDER, NORMAL",
        "variants[A].tracked, VARIANTS_UPDATE, HIGH",
        "variants[A].available[default], STOCK, HIGH",
        "category, PRODUCT, LOW",
        "metafields[custom.care], METAFIELDS, LOW",
        "publications, PUBLICATIONS, NORMAL",
        "collections, COLLECTIONS, LOW"
    })
    void each_field_is_written_with_its_kind_of_mutation(String path, MutationKind mutation, Priority priority) {
        FieldPath field = FieldPath.parse(path);
        Value wanted = path.equals("category") ? Value.text("gid://shopify/TaxonomyCategory/1") : Value.texts("new");
        PlanItem item = only(plan(STANDARD, pushing(Map.of(field, Optional.of(wanted)))));
        assertEquals(ItemKind.UPDATE, item.kind());
        assertEquals(Optional.of(OperationKind.UPDATE), item.operation());
        assertEquals(Optional.of(mutation), item.mutation());
        assertEquals(priority, item.priority());
        assertTrue(item.writes());
        assertEquals(Optional.of(wanted), item.fields().getFirst().after());
    }

    @ParameterizedTest
    @CsvSource({
        "images",
        "metafields[$app.syncline_key]",
        "metafields[a.b c]",
        "variants[A].image",
        "handle",
        "category"
    })
    void what_cannot_be_written_is_held_back_whoever_changed_it(String path) {
        FieldPath field = FieldPath.parse(path);
        PlanItem push = only(plan(STANDARD, pushing(Map.of(field, Optional.of(Value.text("new"))))));
        assertEquals(ItemKind.HELD_BACK, push.kind());
        assertEquals(Optional.empty(), push.mutation());
        ShopPolicy review =
                policy(Map.of(), Map.of(FieldGroup.INVENTORY, Ownership.ASK), Strategy.MANUAL_REVIEW, false);
        ProductState state = pushing(Map.of(field, Optional.of(Value.text("new"))));
        ProductState both = state.withRemote(Movement.moved(
                state.remote(),
                state.remote().fields().with(field, Optional.of(Value.text("theirs"))),
                Linked.AGREED,
                Linked.REMOTE_EDIT));
        assertEquals(ItemKind.HELD_BACK, only(plan(review, both)).kind());
    }

    @Test
    void fields_of_one_mutation_travel_together_with_the_priority_of_the_highest() {
        PlanItem item = only(plan(
                STANDARD,
                pushing(Map.of(
                        FieldPath.of(A, Field.PRICE), Optional.of(Value.Money.of("2")),
                        FieldPath.of(A, Field.SKU), Optional.of(Value.text("S"))))));
        assertEquals(Priority.HIGH, item.priority());
        assertEquals(2, item.fields().size());
        assertEquals(
                "changed in the catalogue only",
                English.of(item.fields().getFirst().by()));
    }

    @Test
    void a_priority_for_the_whole_plan_overrules_that_of_the_fields() {
        ProductPlanner planner = new ProductPlanner(new Rulings(STANDARD), STANDARD, Optional.of(Priority.CRITICAL));
        List<PlanItem> items = planner.plan(Comparison.compare(pushing(Map.of(TITLE, Optional.of(Value.text("x"))))));
        assertEquals(Priority.CRITICAL, only(items).priority());
    }

    @Test
    void a_new_variant_waits_for_its_option_and_the_order_for_the_variants() {
        ProductState state = pushing(Map.of(
                FieldPath.of(Field.OPTIONS),
                        Optional.of(new Value.Options(List.of(new ProductOption("Color", List.of("Red", "Blue"))))),
                FieldPath.of(B, Field.CHOICES), Optional.of(Value.texts("Blue")),
                FieldPath.of(B, Field.PRICE), Optional.of(Value.Money.of("2")),
                FieldPath.of(A, Field.CHOICES), Optional.empty(),
                FieldPath.of(A, Field.PRICE), Optional.empty(),
                FieldPath.of(A, Field.POSITION), Optional.empty()));
        Map<MutationKind, PlanItem> items = plan(STANDARD, state).stream()
                .collect(Collectors.toMap(item -> item.mutation().orElseThrow(), item -> item));
        PlanItem options = items.get(MutationKind.OPTIONS);
        PlanItem created = items.get(MutationKind.VARIANTS_CREATE);
        PlanItem deleted = items.get(MutationKind.VARIANTS_DELETE);
        assertEquals(List.of(), options.after());
        assertEquals(List.of(options.number()), created.after());
        assertEquals(List.of(created.number()), deleted.after());
        assertEquals(3, deleted.fields().size());
    }

    @Test
    void an_option_loses_a_value_after_the_variant_that_had_it() {
        ProductState state = pushing(Map.of(
                FieldPath.of(Field.OPTIONS),
                        Optional.of(new Value.Options(List.of(new ProductOption("Color", List.of())))),
                FieldPath.of(B, Field.CHOICES), Optional.of(Value.texts("Red")),
                FieldPath.of(A, Field.CHOICES), Optional.empty()));
        Map<MutationKind, PlanItem> items = plan(STANDARD, state).stream()
                .collect(Collectors.toMap(item -> item.mutation().orElseThrow(), item -> item));
        assertEquals(
                List.of(items.get(MutationKind.VARIANTS_DELETE).number()),
                items.get(MutationKind.OPTIONS).after());
        assertEquals(List.of(), items.get(MutationKind.VARIANTS_CREATE).after());
    }

    @Test
    void fields_of_a_variant_that_may_not_be_created_are_held_back_with_it() {
        ShopPolicy policy =
                policy(Map.of(FieldGroup.VARIANTS, Mode.MONITOR), Map.of(), Strategy.ETILIZE_PRIORITY, false);
        PlanItem item = only(plan(
                policy,
                pushing(Map.of(
                        FieldPath.of(B, Field.CHOICES), Optional.of(Value.texts("Blue")),
                        FieldPath.of(B, Field.PRICE), Optional.of(Value.Money.of("2"))))));
        assertEquals(ItemKind.HELD_BACK, item.kind());
        assertEquals(
                List.of("mode monitor (VARIANTS)", "its variant is held back"),
                item.fields().stream().map(ItemField::by).map(English::of).toList());
    }

    @Test
    void a_group_that_is_off_is_not_even_listed() {
        ShopPolicy off = policy(
                Map.of(FieldGroup.CONTENT, Mode.OFF, FieldGroup.STATUS, Mode.OFF),
                Map.of(),
                Strategy.ETILIZE_PRIORITY,
                false);
        assertEquals(List.of(), plan(off, pushing(Map.of(TITLE, Optional.of(Value.text("x"))))));
        ProductState gone = pushing(Map.of()).withPresence(new Presence(false, true, true));
        assertEquals(List.of(), plan(off, gone));
    }

    @Test
    void conflicts_pulls_settlements_and_drift_have_steps_of_their_own() {
        ProductState pushed = pushing(Map.of(TITLE, Optional.of(Value.text("mine"))));
        ShopPolicy review = policy(Map.of(), Map.of(), Strategy.MANUAL_REVIEW, false);
        PlanItem conflict = only(plan(review, edited(pushed, "theirs")));
        assertEquals(ItemKind.CONFLICT, conflict.kind());
        assertEquals(
                List.of(new ItemField(
                        TITLE,
                        Optional.of(Value.text("theirs")),
                        Optional.of(Value.text("mine")),
                        Sentence.of("rules.strategy.global").with(Sentence.of("strategy.MANUAL_REVIEW")))),
                conflict.fields());
        assertEquals(ItemKind.SETTLE, only(plan(review, edited(pushed, "mine"))).kind());
        PlanItem pull = only(plan(review, edited(pushing(Map.of()), "theirs")));
        assertEquals(ItemKind.PULL, pull.kind());
        assertEquals(Optional.of(Value.text("theirs")), pull.fields().getFirst().after());
        ShopPolicy supplier =
                policy(Map.of(), Map.of(FieldGroup.CONTENT, Ownership.SUPPLIER), Strategy.ETILIZE_PRIORITY, false);
        PlanItem drift = only(plan(supplier, edited(pushing(Map.of()), "theirs")));
        assertEquals(ItemKind.HELD_BACK, drift.kind());
        assertEquals(
                "ownership supplier (CONTENT): drift",
                English.of(drift.fields().getFirst().by()));
    }

    @Test
    void the_ground_of_a_step_moves_when_either_side_moves() {
        ProductState pushed = pushing(Map.of(TITLE, Optional.of(Value.text("mine"))));
        PlanItem one = only(plan(STANDARD, pushed));
        PlanItem other = plan(STANDARD, edited(pushed, "theirs")).getFirst();
        assertTrue(!one.ground().equals(other.ground()));
    }

    @Test
    void a_new_product_is_created_with_all_that_can_be_written() {
        Map<FieldPath, Value> values = new HashMap<>(base().values());
        values.put(FieldPath.of(Field.IMAGES), new Value.Images(List.of()));
        values.put(FieldPath.of(Field.CATEGORY), Value.text("Office"));
        values.put(FieldPath.of(Field.HANDLE), Value.text("t"));
        List<PlanItem> items = plan(STANDARD, fresh(values));
        PlanItem create = items.getFirst();
        assertEquals(Optional.of(OperationKind.CREATE), create.operation());
        assertEquals(Optional.of(MutationKind.CREATE), create.mutation());
        assertEquals(Optional.of("A"), create.sku());
        assertEquals(Optional.empty(), create.remoteId());
        assertEquals(Priority.HIGH, create.priority());
        assertEquals(base().values().size() + 1, create.fields().size());
        PlanItem kept = items.getLast();
        assertEquals(ItemKind.HELD_BACK, kept.kind());
        assertEquals(2, kept.fields().size());
    }

    @Test
    void a_product_that_lacks_what_it_must_have_is_not_created() {
        Map<FieldPath, Value> untitled = new HashMap<>(base().values());
        untitled.remove(TITLE);
        assertEquals(
                "a product without a title cannot be created",
                English.of(only(plan(STANDARD, fresh(untitled)))
                        .fields()
                        .getFirst()
                        .by()));
        ShopPolicy content =
                policy(Map.of(FieldGroup.CONTENT, Mode.MONITOR), Map.of(), Strategy.ETILIZE_PRIORITY, false);
        assertEquals(
                "not created, because its title is not written: mode monitor (CONTENT)",
                English.of(only(plan(content, fresh(base().values())))
                        .fields()
                        .getFirst()
                        .by()));
        ShopPolicy variants =
                policy(Map.of(FieldGroup.VARIANTS, Mode.MONITOR), Map.of(), Strategy.ETILIZE_PRIORITY, false);
        assertEquals(
                "not created, because its variants are not written",
                English.of(only(plan(variants, fresh(base().values())))
                        .fields()
                        .getFirst()
                        .by()));
    }

    @Test
    void what_left_the_catalogue_is_archived_or_deleted_as_the_shop_says() {
        ProductState gone = pushing(Map.of()).withPresence(new Presence(false, true, true));
        PlanItem archive = only(plan(STANDARD, gone));
        assertEquals(Optional.of(MutationKind.ARCHIVE), archive.mutation());
        assertEquals(Optional.of(OperationKind.DELETE), archive.operation());
        assertEquals(
                Optional.of(Value.text("ARCHIVED")), archive.fields().getFirst().after());
        PlanItem delete = only(plan(policy(Map.of(), Map.of(), Strategy.ETILIZE_PRIORITY, true), gone));
        assertEquals(Optional.of(MutationKind.DELETE), delete.mutation());
    }

    @Test
    void what_left_the_shop_is_taken_note_of() {
        ProductState gone = pushing(Map.of()).withPresence(new Presence(true, false, true));
        PlanItem pull = only(plan(STANDARD, gone));
        assertEquals(ItemKind.PULL, pull.kind());
        assertEquals(Optional.empty(), pull.fields().getFirst().after());
        ProductState both = gone.withPresence(new Presence(false, false, true));
        assertEquals(ItemKind.SETTLE, only(plan(STANDARD, both)).kind());
        ShopPolicy supplier =
                policy(Map.of(), Map.of(FieldGroup.STATUS, Ownership.SUPPLIER), Strategy.ETILIZE_PRIORITY, false);
        assertEquals(ItemKind.HELD_BACK, only(plan(supplier, gone)).kind());
    }

    @Test
    void a_product_deleted_on_one_side_and_edited_on_the_other_is_decided_by_strategy() {
        ProductState pushed = pushing(Map.of(TITLE, Optional.of(Value.text("mine"))));
        ProductState goneThere = pushed.withPresence(new Presence(true, false, true));
        ProductState goneHere = edited(pushing(Map.of()), "theirs").withPresence(new Presence(false, true, true));
        assertEquals(ItemKind.CREATE, plan(STANDARD, goneThere).getFirst().kind());
        assertEquals(ItemKind.DELETE, only(plan(STANDARD, goneHere)).kind());
        ShopPolicy shop = policy(Map.of(), Map.of(), Strategy.SHOPIFY_PRIORITY, false);
        assertEquals(ItemKind.PULL, only(plan(shop, goneThere)).kind());
        assertEquals(base().values().size(), only(plan(shop, goneHere)).fields().size());
        ShopPolicy review = policy(Map.of(), Map.of(), Strategy.MANUAL_REVIEW, false);
        assertEquals(ItemKind.CONFLICT, only(plan(review, goneHere)).kind());
        assertEquals(
                FieldPath.of(Field.STATUS),
                only(plan(review, goneThere)).fields().getFirst().path());
    }

    @Test
    void orphans_and_what_is_kept_out_are_no_steps_and_candidates_wait() {
        ProductState orphan = pushing(Map.of())
                .withPresence(new Presence(false, true, false))
                .withLink(Link.ORPHAN, pushing(Map.of()).remoteId());
        assertEquals(List.of(), plan(STANDARD, orphan));
        ShopPolicy pulls = new ShopPolicy(
                "Shop",
                Strategy.ETILIZE_PRIORITY,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                true,
                false,
                List.of());
        assertEquals(ItemKind.PULL, only(plan(pulls, orphan)).kind());
        ProductState fresh = fresh(base().values());
        assertEquals(List.of(), plan(STANDARD, fresh.withLink(Link.IGNORED, Optional.empty())));
        assertEquals(
                ItemKind.HELD_BACK,
                only(plan(STANDARD, fresh.withLink(Link.CANDIDATE, Optional.empty())))
                        .kind());
    }

    @Test
    void a_product_without_a_number_cannot_be_planned() {
        ProductState unstored = ProductState.fromFeed(new ShopId(1), new ProductKey("K"), base());
        assertThrows(IllegalArgumentException.class, () -> plan(STANDARD, unstored));
    }

    private static ProductFields base() {
        return ProductFields.of(Map.of(
                TITLE,
                Value.text("t"),
                FieldPath.of(Field.STATUS),
                Value.text("ACTIVE"),
                FieldPath.of(Field.OPTIONS),
                new Value.Options(List.of(new ProductOption("Color", List.of("Red")))),
                FieldPath.of(A, Field.CHOICES),
                Value.texts("Red"),
                FieldPath.of(A, Field.SKU),
                Value.text("A"),
                FieldPath.of(A, Field.PRICE),
                Value.Money.of("1"),
                FieldPath.of(A, Field.POSITION),
                new Value.Whole(1)));
    }

    private static ProductState pushing(Map<FieldPath, Optional<Value>> edits) {
        return Linked.state(
                Movement.moved(Replica.agreed(base()), base().with(edits), Linked.LOCAL_EDIT, Linked.LOCAL_EDIT),
                Replica.agreed(base()));
    }

    private static ProductState edited(ProductState state, String title) {
        return state.withRemote(Movement.moved(
                state.remote(),
                state.remote().fields().with(TITLE, Optional.of(Value.text(title))),
                Linked.AGREED,
                Linked.REMOTE_EDIT));
    }

    private static ProductState fresh(Map<FieldPath, Value> values) {
        return Linked.state(Replica.agreed(ProductFields.of(values)), Replica.NONE)
                .withLink(Link.UNLINKED, Optional.empty())
                .withPresence(new Presence(true, false, false));
    }

    private static List<PlanItem> plan(ShopPolicy policy, ProductState state) {
        return new ProductPlanner(new Rulings(policy), policy).plan(Comparison.compare(state));
    }

    private static PlanItem only(List<PlanItem> items) {
        assertEquals(1, items.size(), items::toString);
        return items.getFirst();
    }

    private static ShopPolicy policy(
            Map<FieldGroup, Mode> modes, Map<FieldGroup, Ownership> owners, Strategy strategy, boolean hardDelete) {
        return new ShopPolicy(
                "Shop",
                strategy,
                Optional.empty(),
                Map.of(),
                owners,
                modes,
                Map.of(),
                List.of(),
                false,
                hardDelete,
                List.of());
    }
}
