package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.ExistenceUndo.Event;
import dev.syncline.compare.ExistenceUndo.Verdict;
import dev.syncline.compare.Undo.Done;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ExistenceUndoTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);

    private final Cycle cycle = new Cycle(ShopPolicy.standard("Shop"));

    private static ProductState taken(ProductState now, Event event, Deed deed, Optional<Value> status) {
        assertEquals(new Verdict.Possible(deed), ExistenceUndo.find(now, event, false, false));
        return ExistenceUndo.undone(now, deed, status, NOW);
    }

    @Test
    void archiving_taken_back_makes_the_product_what_it_was_and_leaves_nothing_to_do() {
        Property.forAll(Linked.any(), linked -> {
            ProductState before = cycle.carriedOut(linked.state());
            if (Canonical.same(STATUS, before.remote().fields().get(STATUS), Optional.of(Value.text("ARCHIVED")))) {
                return;
            }
            ProductState archived = cycle.carriedOut(before.withPresence(new Presence(false, true, true)));
            Optional<Value> status = before.remote().fields().get(STATUS);
            ProductState back = cycle.carriedOut(taken(archived, Event.ARCHIVED, Deed.RETURN, status));
            assertEquals(before.presence(), back.presence());
            for (FieldPath path : before.remote().fields().paths()) {
                assertTrue(
                        Canonical.same(
                                path,
                                before.remote().fields().get(path),
                                back.remote().fields().get(path)),
                        path::toString);
            }
            assertEquals(List.of(), cycle.due(back));
        });
    }

    @Test
    void what_was_created_is_archived_and_then_nothing_is_due() {
        Property.forAll(Linked.any(), linked -> {
            ProductState created = cycle.carriedOut(linked.state());
            if (ExistenceUndo.find(created, Event.CREATED, false, false) instanceof Verdict.Possible) {
                ProductState archived = cycle.carriedOut(taken(created, Event.CREATED, Deed.ARCHIVE, Optional.empty()));
                assertEquals(Optional.of("ARCHIVED"), archived.remote().fields().text(Field.STATUS));
                assertEquals(List.of(), cycle.due(archived));
            }
        });
    }

    @Test
    void what_was_created_is_deleted_for_good_only_where_nobody_edited_it() {
        Property.forAll(Linked.any(), linked -> {
            ProductState state = linked.state();
            Verdict verdict = ExistenceUndo.find(state, Event.CREATED, true, false);
            if (state.remote().departures().isEmpty() && !state.isMoved()) {
                assertEquals(new Verdict.Possible(Deed.DELETE), verdict);
                Cycle deleting = new Cycle(ShopPolicy.standard("Shop").withHardDelete(true));
                ProductState gone =
                        deleting.carriedOut(ExistenceUndo.undone(state, Deed.DELETE, Optional.empty(), NOW));
                assertEquals(Link.IGNORED, gone.link());
                assertEquals(new Presence(true, false, false), gone.presence());
                assertEquals(List.of(), deleting.due(gone));
            } else if (!state.remote().departures().isEmpty()) {
                assertInstanceOf(Verdict.Edited.class, verdict);
            }
            assertInstanceOf(Verdict.Edited.class, ExistenceUndo.find(state, Event.CREATED, true, true));
        });
    }

    @Test
    void what_the_shop_deleted_is_planned_to_be_created_again() {
        Property.forAll(Linked.any(), linked -> {
            ProductState gone =
                    cycle.carriedOut(cycle.carriedOut(linked.state()).withPresence(new Presence(true, false, true)));
            if (gone.link() != Link.IGNORED) {
                // Edited here meanwhile, so that a person has to decide first.
                return;
            }
            ProductState back = taken(gone, Event.DROPPED, Deed.RECREATE, Optional.empty());
            assertEquals(
                    ItemKind.CREATE,
                    cycle.plan(back).stream()
                            .map(PlanItem::kind)
                            .filter(kind -> kind != ItemKind.HELD_BACK)
                            .findFirst()
                            .orElseThrow());
        });
    }

    /** Undo after apply is the identity where nobody edited, for fields and variants alike. */
    @Test
    void undoing_a_run_puts_back_every_value_and_every_variant_that_the_shop_had() {
        Property.forAll(Linked.any(), linked -> {
            ProductState before = linked.state();
            List<Done> done = done(cycle.plan(before));
            ProductState after = cycle.carriedOut(before);
            List<Undo.Finding> findings = Undo.find(after, done);
            ProductState undone = cycle.carriedOut(Undo.undone(after, findings, NOW));
            Map<FieldPath, Done> net = Undo.net(done);
            Set<FieldPath> choices = new TreeSet<>(net.keySet());
            choices.removeIf(path -> path.field() != Field.CHOICES);
            for (FieldPath path : choices) {
                boolean kept = findings.stream()
                        .anyMatch(
                                finding -> finding.path().equals(path) && !(finding instanceof Undo.Finding.Undoable));
                if (!kept) {
                    Optional<Value> was = Optional.ofNullable(net.get(path)).flatMap(Done::before);
                    assertEquals(
                            was.isPresent(), undone.remote().fields().get(path).isPresent(), path::toString);
                }
            }
        });
    }

    private static List<Done> done(List<PlanItem> plan) {
        List<Done> done = new ArrayList<>();
        for (PlanItem item : plan) {
            if (item.kind() == ItemKind.UPDATE || item.kind() == ItemKind.PULL) {
                item.fields().stream()
                        .filter(field -> field.path().field().isSynced())
                        .forEach(field -> done.add(new Done(field.path(), field.before(), field.after())));
            }
        }
        return done;
    }
}
