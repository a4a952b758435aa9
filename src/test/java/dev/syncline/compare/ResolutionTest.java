package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.FakeShop;
import dev.syncline.testing.Linked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ResolutionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);

    @Test
    void local_and_edited_values_are_pushed_and_the_shops_is_taken() {
        ProductState state = conflict("base", "base", "mine", "theirs");
        assertPush("mine", "theirs", Resolution.resolved(state, TITLE, new Choice.Local(), NOW));
        assertPush("new", "theirs", Resolution.resolved(state, TITLE, edited("new"), NOW));
        assertPush("base", "theirs", Resolution.resolved(state, TITLE, edited("base"), NOW));
        ProductState taken = Resolution.resolved(state, TITLE, new Choice.Remote(), NOW);
        assertEquals(List.of(), Comparison.compare(taken).changes());
        assertEquals(Optional.of("theirs"), taken.local().fields().text(Field.TITLE));
        ProductState same = Resolution.resolved(state, TITLE, edited("theirs"), NOW);
        assertEquals(List.of(), Comparison.compare(same).changes());
    }

    @Test
    void a_merge_is_an_edit_of_both() {
        ProductState state = conflict("a b", "a b", "A b", "a B");
        assertPush("A B", "a B", Resolution.resolved(state, TITLE, new Choice.Merge(), NOW));
        ProductState colliding = conflict("a", "a", "b", "c");
        assertThrows(NotResolvable.class, () -> Resolution.resolved(colliding, TITLE, new Choice.Merge(), NOW));
        ProductState settled = colliding.settled(Set.of(TITLE));
        assertThrows(NotResolvable.class, () -> Resolution.resolved(settled, TITLE, new Choice.Merge(), NOW));
    }

    @Test
    void the_base_is_restored_on_each_side_in_its_own_form() {
        ProductState state = conflict("ours", "shop's", "mine", "theirs");
        ProductState restored = Resolution.resolved(state, TITLE, new Choice.Base(), NOW);
        assertEquals(Optional.of("ours"), restored.local().fields().text(Field.TITLE));
        FieldChange push = Comparison.compare(restored).changes().getFirst();
        assertEquals(ChangeKind.PUSH, push.kind());
        assertEquals(Optional.of(Value.text("shop's")), push.wanted());
        FieldWrite write = new FieldWrite(TITLE, push.remote(), push.wanted());
        ProductState intended = Resolution.intended(restored, Map.of(TITLE, push.wanted()), NOW);
        assertEquals(restored, intended);
        ProductState done =
                Settlement.applied(intended, List.of(write), FakeShop.written(ProductFields.NONE, List.of(write)), NOW);
        assertEquals(List.of(), Comparison.compare(done).changes());
        assertEquals(Optional.of("ours"), done.local().fields().text(Field.TITLE));
        assertEquals(Optional.of("shop's"), done.remote().fields().text(Field.TITLE));
    }

    @Test
    void a_base_of_one_form_is_simply_pushed_and_one_that_the_shop_still_says_is_agreed() {
        assertPush(
                "base",
                "theirs",
                Resolution.resolved(conflict("base", "base", "mine", "theirs"), TITLE, new Choice.Base(), NOW));
        ProductState onlyHere = conflict("ours", "shop's", "mine", "shop's");
        ProductState restored = Resolution.resolved(onlyHere, TITLE, new Choice.Base(), NOW);
        assertEquals(List.of(), Comparison.compare(restored).changes());
    }

    @Test
    void a_local_value_that_moves_on_after_a_restoration_is_pushed_itself() {
        ProductState restored =
                Resolution.resolved(conflict("ours", "shop's", "mine", "theirs"), TITLE, new Choice.Base(), NOW);
        ProductState moved = restored.withLocal(
                Movement.moved(restored.local(), TITLE, Optional.of(Value.text("newer")), NOW.plusSeconds(1)));
        assertPush("newer", "theirs", moved);
    }

    @Test
    void a_local_value_that_moved_on_while_it_was_written_stays_a_local_change() {
        ProductState state = conflict("base", "base", "sent", "base");
        FieldWrite write = new FieldWrite(TITLE, Optional.of(Value.text("base")), Optional.of(Value.text("sent")));
        ProductState moved =
                state.withLocal(Movement.moved(state.local(), TITLE, Optional.of(Value.text("newer")), NOW));
        ProductState done =
                Settlement.applied(moved, List.of(write), FakeShop.written(ProductFields.NONE, List.of(write)), NOW);
        FieldChange change = Comparison.compare(done).changes().getFirst();
        assertEquals(ChangeKind.PUSH, change.kind());
        assertEquals(Optional.of(Value.text("sent")), change.baseLocal());
    }

    @Test
    void what_the_shop_changed_besides_the_write_is_its_own_change() {
        ProductState state = conflict("base", "base", "sent", "base");
        FieldWrite write = new FieldWrite(TITLE, Optional.empty(), Optional.of(Value.text("sent")));
        ProductFields returned =
                ProductFields.of(Map.of(TITLE, Value.text("sent"), FieldPath.of(Field.VENDOR), Value.text("HP")));
        ProductState done = Settlement.applied(state, List.of(write), FakeShop.product(returned), NOW);
        FieldChange change = Comparison.compare(done).changes().getFirst();
        assertEquals(FieldPath.of(Field.VENDOR), change.path());
        assertEquals(ChangeKind.PULL, change.kind());
    }

    @Test
    void a_product_deleted_here_and_edited_there_is_archived_or_kept() {
        ProductState state = conflict("a", "a", "a", "b").withPresence(new Presence(false, true, true));
        assertEquals(PresenceChange.DELETE_CONFLICT, Comparison.compare(state).presence());
        ProductState local = Resolution.resolved(state, STATUS, new Choice.Local(), NOW);
        assertEquals(PresenceChange.DELETED_LOCAL, Comparison.compare(local).presence());
        ProductState kept = Resolution.resolved(state, STATUS, new Choice.Remote(), NOW);
        assertEquals(new Presence(true, true, true), kept.presence());
        assertEquals(Optional.of("b"), kept.local().fields().text(Field.TITLE));
        assertEquals(kept, FeedImport.removed(kept, NOW));
        assertThrows(NotResolvable.class, () -> Resolution.resolved(state, STATUS, new Choice.Base(), NOW));
    }

    @Test
    void a_product_deleted_there_and_edited_here_is_created_again_or_stays_out() {
        ProductState state = conflict("a", "a", "b", "a").withPresence(new Presence(true, false, true));
        ProductState local = Resolution.resolved(state, STATUS, new Choice.Local(), NOW);
        assertEquals(PresenceChange.ADDED_LOCAL, Comparison.compare(local).presence());
        assertEquals(Link.UNLINKED, local.link());
        ProductState out = Resolution.resolved(state, STATUS, new Choice.Remote(), NOW);
        assertEquals(Link.IGNORED, out.link());
        ProductState again = FeedImport.imported(out, ProductFields.of(Map.of(TITLE, Value.text("c"))), NOW)
                .state();
        assertEquals(Link.IGNORED, again.link());
    }

    @Test
    void a_variant_deleted_on_one_side_is_decided_as_a_whole() {
        VariantKey a = new VariantKey("A");
        FieldPath choices = FieldPath.of(a, Field.CHOICES);
        FieldPath price = FieldPath.of(a, Field.PRICE);
        ProductFields both = ProductFields.of(
                Map.of(TITLE, Value.text("t"), choices, Value.texts("Red"), price, Value.Money.of("1")));
        Replica edited = Movement.moved(Replica.agreed(both), price, Optional.of(Value.Money.of("2")), NOW);
        Replica deleted =
                Movement.moved(Replica.agreed(both), ProductFields.of(Map.of(TITLE, Value.text("t"))), NOW, NOW);
        ProductState deletedHere = Linked.state(deleted, edited);
        assertEquals(
                Set.of(ChangeKind.PUSH), kinds(Resolution.resolved(deletedHere, choices, new Choice.Local(), NOW)));
        ProductState back = Resolution.resolved(deletedHere, choices, new Choice.Remote(), NOW);
        assertEquals(Set.of(), kinds(back));
        assertEquals(Optional.of(Value.Money.of("2")), back.local().fields().get(price));
        ProductState deletedThere = Linked.state(edited, deleted);
        ProductState again = Resolution.resolved(deletedThere, choices, new Choice.Local(), NOW);
        assertEquals(2, Comparison.compare(again).changes().size());
        assertEquals(Set.of(ChangeKind.PUSH), kinds(again));
        assertThrows(NotResolvable.class, () -> Resolution.resolved(deletedThere, choices, new Choice.Merge(), NOW));
    }

    @Test
    void a_product_deleted_for_good_is_on_no_side() {
        ProductState gone =
                Settlement.deleted(conflict("a", "a", "a", "a").withPresence(new Presence(false, true, true)));
        assertEquals(PresenceChange.DELETED_BOTH, Comparison.compare(gone).presence());
        assertTrue(gone.remoteId().isEmpty());
    }

    private static Set<ChangeKind> kinds(ProductState state) {
        return Comparison.compare(state).changes().stream()
                .map(FieldChange::kind)
                .collect(Collectors.toSet());
    }

    private static Choice edited(String value) {
        return new Choice.Edited(Optional.of(Value.text(value)));
    }

    private static void assertPush(String wanted, String before, ProductState state) {
        FieldChange change = Comparison.compare(state).changes().getFirst();
        assertEquals(ChangeKind.PUSH, change.kind());
        assertEquals(Optional.of(Value.text(wanted)), change.wanted());
        assertEquals(Optional.of(Value.text(before)), change.remote());
    }

    private static ProductState conflict(String baseLocal, String baseRemote, String local, String remote) {
        return Linked.state(side(baseLocal, local), side(baseRemote, remote));
    }

    private static Replica side(String base, String now) {
        return Movement.moved(
                Replica.agreed(ProductFields.of(Map.of(TITLE, Value.text(base)))),
                TITLE,
                Optional.of(Value.text(now)),
                Linked.LOCAL_EDIT);
    }
}
