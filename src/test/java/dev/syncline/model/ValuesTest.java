package dev.syncline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Edit;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The small values that everything else is made of. */
final class ValuesTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    @Test
    void groups_fit_into_a_mask_and_come_out_again() {
        Set<FieldGroup> groups = EnumSet.of(FieldGroup.SEO, FieldGroup.ATTRIBUTES);
        assertEquals(groups, FieldGroup.in(FieldGroup.mask(groups)));
        assertEquals(258, FieldGroup.mask(groups));
        assertEquals(511, FieldGroup.mask(Arrays.asList(FieldGroup.values())));
    }

    @Test
    void priorities_have_levels_and_the_sooner_of_two_is_known() {
        for (Priority priority : Priority.values()) {
            assertEquals(Optional.of(priority), Priority.ofLevel(priority.level()));
            assertEquals(Priority.CRITICAL, priority.orSooner(Priority.CRITICAL));
            assertEquals(priority, priority.orSooner(Priority.BATCH));
        }
        assertEquals(Optional.empty(), Priority.ofLevel(0));
        assertEquals(Optional.empty(), Priority.ofLevel(6));
        assertEquals(Priority.HIGH, FieldGroup.PRICING.priority());
    }

    @Test
    void digests_are_compared_by_content_and_cannot_be_changed() {
        byte[] bytes = {1, (byte) 0xab};
        Digest digest = Digest.of(bytes);
        bytes[0] = 9;
        digest.bytes()[0] = 9;
        assertEquals("01ab", digest.toString());
        assertEquals(Digest.of(new byte[] {1, (byte) 0xab}), digest);
        assertEquals(Digest.of(new byte[] {1, (byte) 0xab}).hashCode(), digest.hashCode());
        assertNotEquals(Digest.of(new byte[] {1}), digest);
        assertFalse(digest.equals(new Object()));
    }

    @Test
    void names_must_say_something_and_are_ordered() {
        assertThrows(IllegalArgumentException.class, () -> new ProductKey(" "));
        assertThrows(IllegalArgumentException.class, () -> new RemoteId(""));
        assertThrows(IllegalArgumentException.class, () -> new Sku(" "));
        assertThrows(IllegalArgumentException.class, () -> new VariantKey(""));
        assertEquals("S", Sku.of(" S ").toString());
        assertTrue(new ProductKey("a").compareTo(new ProductKey("b")) < 0);
        assertTrue(new RemoteId("a").compareTo(new RemoteId("b")) < 0);
        assertEquals("a b", new ProductKey("a") + " " + new RemoteId("b"));
        assertTrue(new VariantKey("@Red").isByChoices());
        assertEquals("S", VariantKey.ofSku(" S ").toString());
        assertFalse(VariantKey.ofSku("S").isByChoices());
    }

    @Test
    void numbers_are_ordered_and_shown_as_numbers() {
        assertTrue(new ProductId(2).compareTo(new ProductId(10)) < 0);
        assertTrue(new ShopId(2).compareTo(new ShopId(10)) < 0);
        assertTrue(new RunId(2).compareTo(new RunId(10)) < 0);
        assertTrue(new PlanId(2).compareTo(new PlanId(10)) < 0);
        assertTrue(new OperationId(2).compareTo(new OperationId(10)) < 0);
        assertEquals(
                "1 2 3 4 5",
                new ProductId(1) + " " + new ShopId(2) + " " + new RunId(3) + " " + new PlanId(4) + " "
                        + new OperationId(5));
    }

    @Test
    void lists_in_values_cannot_be_changed_from_outside() {
        List<String> items = new ArrayList<>(List.of("a"));
        Value.Texts texts = new Value.Texts(items);
        ProductOption option = new ProductOption("Color", items);
        List<Outcome.UserError> errors = new ArrayList<>();
        Outcome.Rejected rejected = new Outcome.Rejected(errors);
        List<FieldWrite> writes = new ArrayList<>();
        ShopWrite write =
                new ShopWrite(MutationKind.CREATE, new ProductKey("K"), Optional.empty(), writes, Optional.empty());
        items.add("b");
        errors.add(new Outcome.UserError("f", Sentence.verbatim("m"), "c"));
        writes.add(new FieldWrite(TITLE, Optional.empty(), Optional.empty()));
        assertEquals(Value.texts("a"), texts);
        assertEquals(List.of("a"), option.values());
        assertEquals(List.of(), rejected.errors());
        assertEquals(List.of(), write.fields());
    }

    @Test
    void products_know_their_variants_in_order_and_their_skus() {
        VariantKey a = new VariantKey("A");
        VariantKey b = new VariantKey("B");
        VariantKey c = new VariantKey("C");
        ProductFields fields = ProductFields.of(Map.of(
                TITLE,
                Value.text("t"),
                FieldPath.of(a, Field.CHOICES),
                Value.texts("Red"),
                FieldPath.of(a, Field.POSITION),
                new Value.Whole(2),
                FieldPath.of(a, Field.SKU),
                Value.text("S1"),
                FieldPath.of(b, Field.CHOICES),
                Value.texts("Blue"),
                FieldPath.of(b, Field.POSITION),
                new Value.Whole(1),
                FieldPath.of(b, Field.SKU),
                Value.text(" "),
                FieldPath.of(c, Field.CHOICES),
                Value.texts("Green")));
        assertEquals(List.of(b, a, c), fields.variants());
        assertEquals(Set.of(new Sku("S1")), fields.skus());
        assertEquals(Optional.of("t"), fields.text(Field.TITLE));
        assertEquals(Optional.of(Value.text("t")), fields.get(Field.TITLE));
        assertEquals(Optional.empty(), fields.text(Field.TAGS));
        assertEquals(Optional.empty(), fields.text(a, Field.POSITION));
        assertTrue(ProductFields.NONE.isEmpty());
        ProductFields less =
                fields.with(Map.of(TITLE, Optional.empty(), FieldPath.of(Field.VENDOR), Optional.of(Value.text("v"))));
        assertEquals(
                fields.with(TITLE, Optional.empty()).with(FieldPath.of(Field.VENDOR), Optional.of(Value.text("v"))),
                less);
    }

    @Test
    void the_base_is_the_present_overlaid_with_the_departures() {
        Property.forAll(Linked.any(), linked -> {
            ProductState state = linked.state();
            Replica local = state.local();
            assertEquals(Edit.all(linked.local(), linked.agreed()), local.fields());
            for (FieldPath path : local.departures().keySet()) {
                assertEquals(linked.agreed().get(path), local.base(path));
                assertEquals(linked.agreed().get(path), local.base().get(path));
                assertTrue(local.changed(path));
                assertTrue(local.dirtyGroups().contains(path.group()));
                assertFalse(local.settled(path).changed(path));
            }
            assertEquals(local, local.settled(FieldPath.metafield("no", "such")));
            Set<FieldGroup> dirty = EnumSet.noneOf(FieldGroup.class);
            dirty.addAll(local.dirtyGroups());
            dirty.addAll(state.remote().dirtyGroups());
            assertEquals(dirty, state.dirtyGroups());
            List<FieldPath> all = new ArrayList<>(local.departures().keySet());
            all.addAll(state.remote().departures().keySet());
            assertEquals(Set.of(), state.settled(all).dirtyGroups());
        });
    }

    @Test
    void what_the_feed_said_is_the_local_value_unless_noted_otherwise() {
        ProductFields local = ProductFields.of(Map.of(TITLE, Value.text("mine")));
        assertEquals(Optional.of(Value.text("mine")), FeedSaid.SAME.said(TITLE, local));
        FeedSaid said = new FeedSaid(new TreeMap<>(Map.of(TITLE, Optional.of(Value.text("feed")))), Map.of());
        assertEquals(Optional.of(Value.text("feed")), said.said(TITLE, local));
    }

    @Test
    void readings_are_decoded_when_asked_for() {
        RemoteProduct product = new RemoteProduct(
                new RemoteId("gid"),
                Optional.empty(),
                Instant.EPOCH,
                ProductFields.NONE,
                Map.of(),
                Digest.of(new byte[0]));
        RemoteReading reading = new RemoteReading(product.id(), product.raw(), () -> product);
        assertEquals(product, reading.product().get());
        assertEquals(ProductOption.DEFAULT_NAME + ": " + ProductOption.DEFAULT_VALUE, "Title: Default Title");
    }
}
