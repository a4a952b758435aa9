package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.Cycle;
import dev.syncline.testing.Edit;
import dev.syncline.testing.FakeShop;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FeedImportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath TAGS = FieldPath.of(Field.TAGS);
    private static final VariantKey A = new VariantKey("A");
    private static final VariantKey B = new VariantKey("B");

    @Test
    void a_feed_that_repeats_itself_changes_nothing_even_after_pulls_and_decisions() {
        Cycle cycle = new Cycle(ShopPolicy.standard("Shop"));
        Property.forAll(Linked.any(), linked -> {
            ProductFields said = Edit.all(linked.local(), linked.agreed());
            ProductState known = linked.state()
                    .withLocal(new Linked(linked.agreed(), List.of(), List.of())
                            .state()
                            .local());
            ProductState imported = FeedImport.imported(known, said, NOW).state();
            ProductState synced = cycle.carriedOut(imported);
            for (FieldChange change : Comparison.compare(imported).changes()) {
                if (change.kind() == ChangeKind.CONFLICT) {
                    synced = Resolution.resolved(imported, change.path(), new Choice.Remote(), NOW);
                }
            }
            Imported again = FeedImport.imported(synced, said, NOW);
            assertEquals(Map.of(), again.changes());
            assertEquals(synced.local(), again.state().local());
        });
    }

    @Test
    void a_feed_changes_what_it_says_anew_and_leaves_what_it_does_not_carry() {
        Property.forAll(Linked.any(), linked -> {
            ProductState known = new Linked(linked.agreed(), List.of(), List.of()).state();
            ProductFields said = Edit.all(linked.local(), linked.agreed());
            ProductFields local =
                    FeedImport.imported(known, said, NOW).state().local().fields();
            said.values().forEach((path, value) -> assertEquals(Optional.of(value), local.get(path)));
            linked.agreed().values().forEach((path, value) -> {
                boolean variantGone = path.variant()
                        .filter(key -> !said.variants().contains(key))
                        .isPresent();
                assertEquals(!variantGone, local.get(path).isPresent());
            });
        });
    }

    @Test
    void a_persons_value_stays_until_the_feed_says_something_new() {
        ProductState known = product(Map.of(TITLE, Value.text("a")));
        ProductState edited = LocalEdit.set(known, TITLE, Optional.of(Value.text("mine")), ValueSource.PERSON, NOW);
        assertEquals(Map.of(TITLE, ValueSource.PERSON), edited.feed().sources());
        ProductState repeated = FeedImport.imported(edited, fields(Map.of(TITLE, Value.text(" a"))), NOW)
                .state();
        assertEquals(Optional.of("mine"), repeated.local().fields().text(Field.TITLE));
        Imported news = FeedImport.imported(repeated, fields(Map.of(TITLE, Value.text("b"))), NOW);
        assertEquals(
                Map.of(TITLE, new FieldEdit(Optional.of(Value.text("mine")), Optional.of(Value.text("b")))),
                news.changes());
        assertEquals(Map.of(), news.state().feed().sources());
    }

    @Test
    void a_person_who_types_what_the_feed_says_goes_back_to_the_feed() {
        ProductState known = product(Map.of(TITLE, Value.text("a")));
        ProductState edited = LocalEdit.set(known, TITLE, Optional.of(Value.text("mine")), ValueSource.PERSON, NOW);
        ProductState back = LocalEdit.set(edited, TITLE, Optional.of(Value.text("a")), ValueSource.PERSON, NOW);
        assertEquals(known.feed(), back.feed());
        assertEquals(known.local(), back.local());
    }

    @Test
    void a_value_that_the_feed_begins_to_carry_is_taken() {
        ProductState known = product(Map.of(TITLE, Value.text("a")));
        Imported news = FeedImport.imported(known, fields(Map.of(TITLE, Value.text("a"), TAGS, Value.texts("x"))), NOW);
        assertEquals(Map.of(TAGS, new FieldEdit(Optional.empty(), Optional.of(Value.texts("x")))), news.changes());
        assertTrue(news.state().local().changed(TAGS));
    }

    @Test
    void a_variant_that_a_person_removed_stays_removed_though_the_feed_changes_it() {
        ProductState known = product(twoVariants());
        Map<FieldPath, Optional<Value>> removal = new HashMap<>();
        Variants.paths(known, B).forEach(path -> removal.put(path, Optional.empty()));
        ProductState without = LocalEdit.set(known, removal, ValueSource.PERSON, NOW);
        Map<FieldPath, Value> said = new HashMap<>(twoVariants());
        said.put(FieldPath.of(B, Field.PRICE), Value.Money.of("9"));
        ProductState imported = FeedImport.imported(without, fields(said), NOW).state();
        assertEquals(List.of(A), imported.local().fields().variants());
        assertEquals(Optional.empty(), imported.local().fields().get(FieldPath.of(B, Field.PRICE)));
        assertEquals(imported, FeedImport.imported(imported, fields(said), NOW).state());
    }

    @Test
    void a_feed_without_variants_removes_none() {
        ProductState known = product(twoVariants());
        assertEquals(
                List.of(A, B),
                FeedImport.imported(known, fields(Map.of(TITLE, Value.text("t"))), NOW)
                        .state()
                        .local()
                        .fields()
                        .variants());
    }

    @Test
    void a_variant_whose_sku_changes_stays_the_same_variant() {
        Map<FieldPath, Value> said = new HashMap<>();
        VariantKey c = new VariantKey("C");
        twoVariants()
                .forEach((path, value) ->
                        said.put(path.variant().equals(Optional.of(B)) ? path.withVariant(c) : path, value));
        said.put(FieldPath.of(c, Field.SKU), Value.text("C"));
        Imported imported = FeedImport.imported(product(twoVariants()), fields(said), NOW);
        assertEquals(
                List.of(FieldPath.of(B, Field.SKU)),
                List.copyOf(imported.changes().keySet()));
    }

    @Test
    void a_product_gone_from_the_feed_is_gone_and_comes_back_as_the_feed_says() {
        ProductState known = LocalEdit.set(
                product(Map.of(TITLE, Value.text("a"))),
                TITLE,
                Optional.of(Value.text("mine")),
                ValueSource.PERSON,
                NOW);
        ProductState gone = FeedImport.removed(known, NOW);
        assertEquals(new Presence(false, true, true), gone.presence());
        assertSame(gone, FeedImport.removed(gone, NOW));
        ProductState back = FeedImport.imported(gone, fields(Map.of(TITLE, Value.text("a"))), NOW)
                .state();
        assertEquals(new Presence(true, true, true), back.presence());
        assertEquals(Optional.of("a"), back.local().fields().text(Field.TITLE));
    }

    @Test
    void a_product_that_was_pulled_from_the_shop_does_not_go_because_the_feed_lacks_it() {
        ProductState orphan =
                Linking.orphan(new ShopId(1), FakeShop.product(fields(twoVariants())), new ProductKey("h"));
        assertEquals(Link.ORPHAN, orphan.link());
        ProductState pulled = Linking.pulledOrphan(orphan);
        assertEquals(new Presence(true, true, true), pulled.presence());
        assertEquals(List.of(), Comparison.compare(pulled).changes());
        assertSame(pulled, FeedImport.removed(pulled, NOW));
        Imported first = FeedImport.imported(pulled, fields(Map.of(TITLE, Value.text("feed"))), NOW);
        assertEquals(1, first.changes().size());
    }

    @Test
    void a_product_that_was_archived_without_a_status_of_its_own_becomes_active() {
        ProductState tombstone = Settlement.archived(
                FeedImport.removed(product(Map.of(TITLE, Value.text("a"))), NOW),
                FakeShop.product(
                        fields(Map.of(TITLE, Value.text("a"), FieldPath.of(Field.STATUS), Value.text("ARCHIVED")))),
                NOW);
        assertEquals(PresenceChange.ADDED_REMOTE, Comparison.compare(tombstone).presence());
        ProductState back = FeedImport.imported(tombstone, fields(Map.of(TITLE, Value.text("a"))), NOW)
                .state();
        FieldChange change = Comparison.compare(back).changes().getFirst();
        assertEquals(ChangeKind.PUSH, change.kind());
        assertEquals(Optional.of(Value.text("ACTIVE")), change.wanted());
    }

    @Test
    void a_product_archived_while_it_came_back_is_made_active_again() {
        ProductState listed = product(Map.of(TITLE, Value.text("a"), FieldPath.of(Field.STATUS), Value.text("ACTIVE")));
        ProductState after = Settlement.archived(
                listed,
                FakeShop.product(
                        fields(Map.of(TITLE, Value.text("a"), FieldPath.of(Field.STATUS), Value.text("ARCHIVED")))),
                NOW);
        assertEquals(new Presence(true, true, true), after.presence());
        assertEquals(
                ChangeKind.PUSH, Comparison.compare(after).changes().getFirst().kind());
    }

    private static Map<FieldPath, Value> twoVariants() {
        return Map.of(
                TITLE,
                Value.text("t"),
                FieldPath.of(A, Field.CHOICES),
                Value.texts("Red"),
                FieldPath.of(A, Field.SKU),
                Value.text("A"),
                FieldPath.of(A, Field.PRICE),
                Value.Money.of("1"),
                FieldPath.of(B, Field.CHOICES),
                Value.texts("Blue"),
                FieldPath.of(B, Field.SKU),
                Value.text("B"),
                FieldPath.of(B, Field.BARCODE),
                Value.text("123"),
                FieldPath.of(B, Field.PRICE),
                Value.Money.of("2"));
    }

    private static ProductState product(Map<FieldPath, Value> values) {
        return new Linked(fields(values), List.of(), List.of()).state();
    }

    private static ProductFields fields(Map<FieldPath, Value> values) {
        return ProductFields.of(values);
    }
}
