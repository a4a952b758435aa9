package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Undo.Done;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.model.VariantKey;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.Cycle;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UndoTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    private static ProductState titled(String title) {
        Replica side = Replica.agreed(ProductFields.of(Map.of(TITLE, Value.text(title))));
        return Linked.state(side, side);
    }

    private static Done retitled(String before, String after) {
        return new Done(TITLE, Optional.of(Value.text(before)), Optional.of(Value.text(after)));
    }

    @Test
    void what_nobody_changed_since_gets_its_value_back_and_is_pushed() {
        List<Finding> findings =
                Undo.find(titled("new"), List.of(retitled("old", "between"), retitled("between", "new")));
        assertEquals(List.of(new Finding.Undoable(TITLE, Optional.of(Value.text("old")))), findings);
        ProductState undone = Undo.undone(titled("new"), findings, NOW);
        assertEquals(Optional.of("old"), undone.local().fields().text(Field.TITLE));
        assertEquals(ValueSource.UNDO, undone.feed().sources().get(TITLE));
        FieldChange change = Comparison.compare(undone).changes().getFirst();
        assertEquals(ChangeKind.PUSH, change.kind());
    }

    @Test
    void what_was_edited_since_on_either_side_or_by_another_run_is_shown_and_kept() {
        ProductState here =
                LocalEdit.set(titled("new"), TITLE, Optional.of(Value.text("mine")), ValueSource.PERSON, NOW);
        Replica agreed = titled("new").remote();
        ProductState there = titled("new")
                .withRemote(Movement.moved(agreed, ProductFields.of(Map.of(TITLE, Value.text("theirs"))), NOW, NOW));
        for (ProductState now : List.of(here, there, titled("newer"))) {
            List<Finding> findings = Undo.find(now, List.of(retitled("old", "new")));
            assertInstanceOf(Finding.Edited.class, findings.getFirst());
            assertEquals(now.local(), Undo.undone(now, findings, NOW).local());
        }
    }

    @Test
    void variants_that_came_or_went_are_named_once_and_kept() {
        VariantKey key = VariantKey.ofSku("S");
        List<Done> created = List.of(
                new Done(FieldPath.of(key, Field.CHOICES), Optional.empty(), Optional.of(Value.texts())),
                new Done(FieldPath.of(key, Field.PRICE), Optional.empty(), Optional.of(Value.Money.of("1"))));
        List<Finding> findings = Undo.find(titled("new"), created);
        assertEquals(1, findings.size());
        assertInstanceOf(Finding.Impossible.class, findings.getFirst());
    }

    @Test
    void undoing_a_run_after_which_nobody_edited_puts_back_what_it_replaced() {
        Cycle cycle = new Cycle(ShopPolicy.standard("Shop"));
        Property.forAll(Linked.any(), linked -> {
            ProductState before = linked.state();
            List<Done> done = done(cycle.plan(before));
            ProductState after = cycle.carriedOut(before);
            List<Finding> findings = Undo.find(after, done);
            findings.forEach(finding -> assertTrue(
                    finding instanceof Finding.Undoable
                            || finding.path().variant().isPresent(),
                    finding::toString));
            ProductState undone = cycle.carriedOut(Undo.undone(after, findings, NOW));
            for (Finding finding : findings) {
                if (finding instanceof Finding.Undoable(FieldPath path, Optional<Value> value)) {
                    assertSame(path, value, undone.local().fields().get(path));
                    assertSame(path, value, undone.remote().fields().get(path));
                }
            }
        });
    }

    private static void assertSame(FieldPath path, Optional<Value> wanted, Optional<Value> is) {
        assertTrue(Canonical.same(path, wanted, is), () -> path + ": " + wanted + " but " + is);
    }

    /**
     * What the history would say, of the fields that belong to the product itself. Some of the made up categories are none
     * that a shop would have said, and are not written.
     */
    private static List<Done> done(List<PlanItem> plan) {
        List<Done> done = new ArrayList<>();
        for (PlanItem item : plan) {
            if (item.kind() == ItemKind.UPDATE || item.kind() == ItemKind.PULL) {
                item.fields().stream()
                        .filter(field -> field.path().field().scope() == Field.Scope.PRODUCT
                                && field.path().field() != Field.OPTIONS
                                && field.path().field() != Field.CATEGORY
                                && field.path().field().isSynced())
                        .forEach(field -> done.add(new Done(field.path(), field.before(), field.after())));
            }
        }
        return done;
    }
}
