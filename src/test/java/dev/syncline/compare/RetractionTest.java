package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.testing.Linked;
import dev.syncline.testing.Property;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetractionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final FieldPath SUFFIX = FieldPath.of(Field.TEMPLATE_SUFFIX);

    @Test
    void a_decision_taken_back_leaves_the_product_as_it_was() {
        Property.forAll(Linked.any(), linked -> {
            ProductState before = linked.state();
            for (FieldChange change : Comparison.compare(before).changes()) {
                if (change.kind() == ChangeKind.CONFLICT) {
                    for (Choice choice : List.of(new Choice.Local(), new Choice.Remote())) {
                        ProductState after = Resolution.resolved(before, change.path(), choice, NOW);
                        Retraction retraction = Retraction.of(before, after);
                        assertEquals(Optional.of(before), retraction.takenBack(after));
                        assertEquals(
                                choice instanceof Choice.Local
                                        && !after.local().departures().isEmpty()
                                        && retraction.after().local().departures().keySet().stream()
                                                .anyMatch(after.local()::changed),
                                retraction.owes(after));
                    }
                }
            }
        });
    }

    @Test
    void an_edit_elsewhere_does_not_keep_it_from_being_taken_back_and_one_of_the_field_does() {
        Property.forAll(Linked.any(), linked -> {
            ProductState before = linked.state();
            Comparison.compare(before).changes().stream()
                    .filter(change -> change.kind() == ChangeKind.CONFLICT)
                    .filter(change -> change.path().field() == Field.TITLE)
                    .forEach(change -> {
                        ProductState after = Resolution.resolved(before, change.path(), new Choice.Local(), NOW);
                        Retraction retraction = Retraction.of(before, after);
                        ProductState elsewhere = edited(after, SUFFIX);
                        assertTrue(retraction.takenBack(elsewhere).isPresent());
                        assertFalse(retraction
                                .takenBack(edited(after, change.path()))
                                .isPresent());
                        assertFalse(retraction.owes(after.settled(List.of(change.path()))));
                    });
        });
    }

    private static ProductState edited(ProductState state, FieldPath path) {
        return LocalEdit.set(state, path, Optional.of(Value.text("quite another")), ValueSource.PERSON, NOW);
    }
}
