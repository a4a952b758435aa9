package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldKind;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.FakeShop;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    @ParameterizedTest
    @CsvSource({
        "same, same, ",
        "changed, same, PUSH",
        "same, changed, PULL",
        "changed, changed, CONVERGED",
        "changed, other, CONFLICT",
        "gone, same, PUSH",
        "same, gone, PULL",
        "gone, gone, CONVERGED",
        "gone, changed, CONFLICT",
        "empty, gone, CONFLICT"
    })
    void the_table_of_the_comparison_holds(String local, String remote, ChangeKind expected) {
        ProductState state = Linked.state(side("Base", local), side("Base (shop)", remote));
        List<ChangeKind> kinds = Comparison.compare(state).changes().stream()
                .map(FieldChange::kind)
                .toList();
        assertEquals(expected == null ? List.of() : List.of(expected), kinds);
    }

    private static Replica side(String base, String edit) {
        Replica agreed = Replica.agreed(ProductFields.of(Map.of(TITLE, Value.text(base))));
        Optional<Value> now = switch (edit) {
            case "same" -> Optional.of(Value.text(" " + base));
            case "gone" -> Optional.empty();
            case "empty" -> Optional.of(Value.text(""));
            default -> Optional.of(Value.text(edit));
        };
        return Movement.moved(agreed, TITLE, now, Linked.LOCAL_EDIT);
    }

    @Test
    void comparison_is_symmetric_under_swapping_the_sides() {
        Property.forAll(Linked.any(), linked -> {
            ProductState state = linked.state();
            ProductState swapped = Linked.state(/* local= */ state.remote(), /* remote= */ state.local());
            Map<FieldPath, ChangeKind> kinds = kinds(state);
            assertEquals(
                    kinds.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> swapped(entry.getValue()))),
                    kinds(swapped));
        });
    }

    @Test
    void a_one_sided_change_is_never_a_conflict() {
        Property.forAll(Linked.any(), linked -> {
            Linked here = new Linked(linked.agreed(), linked.local(), List.of());
            Linked there = new Linked(linked.agreed(), List.of(), linked.remote());
            assertTrue(only(kinds(here.state()), ChangeKind.PUSH));
            assertTrue(only(kinds(there.state()), ChangeKind.PULL));
        });
    }

    @Test
    void what_the_shop_merely_writes_otherwise_is_no_change() {
        Property.forAll(Linked.any(), linked -> {
            ProductFields local = linked.agreed();
            ProductFields shop = FakeShop.normal(local);
            Replica moved = Movement.moved(Replica.agreed(local), shop, Linked.AGREED, Linked.REMOTE_EDIT);
            // Positions are counted anew and amounts are rounded, which are changes indeed.
            assertTrue(moved.departures().keySet().stream()
                    .allMatch(path ->
                            path.field() == Field.POSITION || path.field().kind() == FieldKind.MONEY));
        });
    }

    @Test
    void a_side_that_comes_to_what_the_other_says_leaves_nothing_to_write() {
        Replica local = side("Base", "Base (shop)");
        Replica remote = side("Base (shop)", "same");
        assertEquals(Map.of(TITLE, ChangeKind.CONVERGED), kinds(Linked.state(local, remote)));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, false, BOTH",
        "true, false, false, false, ADDED_LOCAL",
        "false, true, false, false, ADDED_REMOTE",
        "false, true, true, false, DELETED_LOCAL",
        "true, false, true, false, DELETED_REMOTE",
        "false, true, true, true, DELETE_CONFLICT",
        "true, false, true, true, DELETE_CONFLICT",
        "false, false, true, true, DELETED_BOTH",
        "false, false, false, false, DELETED_BOTH"
    })
    void a_product_missing_on_one_side_is_compared_too(
            boolean local, boolean remote, boolean agreed, boolean edited, PresenceChange expected) {
        Replica side = side("Base", edited ? "changed" : "same");
        ProductState state = Linked.state(side, side).withPresence(new Presence(local, remote, agreed));
        Changeset changeset = Comparison.compare(state);
        assertEquals(expected, changeset.presence());
        assertEquals(List.of(), changeset.changes());
    }

    @Test
    void what_is_not_linked_has_no_changes() {
        ProductState state = Linked.state(side("Base", "a"), side("Base", "b")).withLink(Link.ORPHAN, Optional.empty());
        assertEquals(Map.of(), kinds(state));
    }

    @Test
    void a_variant_deleted_here_and_edited_there_is_one_conflict() {
        ProductState state = variants(true, FieldPath.of(new VariantKey("A"), Field.PRICE), Value.Money.of("9"));
        Changeset changeset = Comparison.compare(state);
        assertEquals(Map.of(FieldPath.of(new VariantKey("A"), Field.CHOICES), ChangeKind.CONFLICT), kinds(state));
        FieldChange contest = changeset.changes().getFirst();
        assertEquals(Optional.of(Value.texts("Red")), contest.baseLocal());
        assertEquals(Optional.of(Linked.REMOTE_EDIT), contest.remoteDeparture().map(Departure::until));
    }

    @Test
    void a_variant_deleted_here_of_which_the_shop_moved_only_position_or_stock_is_deleted() {
        VariantKey a = new VariantKey("A");
        ProductState state = variants(true, FieldPath.of(a, Field.POSITION), new Value.Whole(3));
        assertEquals(
                Map.of(
                        FieldPath.of(a, Field.CHOICES),
                        ChangeKind.PUSH,
                        FieldPath.of(a, Field.PRICE),
                        ChangeKind.PUSH,
                        FieldPath.of(a, Field.POSITION),
                        ChangeKind.PUSH),
                kinds(state));
    }

    @Test
    void a_variant_deleted_there_and_not_edited_here_is_pulled_as_a_whole() {
        ProductState state = variants(true, FieldPath.of(new VariantKey("A"), Field.POSITION), new Value.Whole(3));
        ProductState swapped = Linked.state(/* local= */ state.remote(), /* remote= */ state.local());
        assertTrue(only(kinds(swapped), ChangeKind.PULL));
    }

    private static ProductState variants(boolean deletedHere, FieldPath moved, Value to) {
        VariantKey a = new VariantKey("A");
        ProductFields both = ProductFields.of(Map.of(
                TITLE,
                Value.text("T"),
                FieldPath.of(a, Field.CHOICES),
                Value.texts("Red"),
                FieldPath.of(a, Field.POSITION),
                new Value.Whole(1),
                FieldPath.of(a, Field.PRICE),
                Value.Money.of("5")));
        ProductFields without = ProductFields.of(Map.of(TITLE, Value.text("T")));
        Replica here = Movement.moved(Replica.agreed(both), without, Linked.AGREED, Linked.LOCAL_EDIT);
        Replica there = Movement.moved(
                Replica.agreed(both), both.with(moved, Optional.of(to)), Linked.AGREED, Linked.REMOTE_EDIT);
        return deletedHere ? Linked.state(here, there) : Linked.state(there, here);
    }

    @Test
    void a_departure_keeps_its_time_while_the_value_stays_and_its_base_while_it_moves() {
        Instant first = Linked.LOCAL_EDIT;
        Instant second = Linked.REMOTE_EDIT;
        Replica once = Movement.moved(
                Replica.agreed(ProductFields.of(Map.of(TITLE, Value.text("a")))),
                TITLE,
                Optional.of(Value.text("b")),
                first);
        Replica same = Movement.moved(once, TITLE, Optional.of(Value.text("b ")), second);
        assertEquals(
                Departure.at(Optional.of(Value.text("a")), first),
                same.departures().get(TITLE));
        Replica twice = Movement.moved(same, TITLE, Optional.of(Value.text("c")), second);
        assertEquals(
                Departure.at(Optional.of(Value.text("a")), second),
                twice.departures().get(TITLE));
        assertEquals(
                Map.of(),
                Movement.moved(twice, TITLE, Optional.of(Value.text("a")), second)
                        .departures());
    }

    private static Map<FieldPath, ChangeKind> kinds(ProductState state) {
        return Comparison.compare(state).changes().stream()
                .collect(Collectors.toMap(FieldChange::path, FieldChange::kind));
    }

    private static boolean only(Map<FieldPath, ChangeKind> kinds, ChangeKind kind) {
        return kinds.values().stream().allMatch(kind::equals);
    }

    private static ChangeKind swapped(ChangeKind kind) {
        return switch (kind) {
            case PUSH -> ChangeKind.PULL;
            case PULL -> ChangeKind.PUSH;
            case CONVERGED, CONFLICT -> kind;
        };
    }
}
