package dev.syncline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LoopGuardTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    private static List<LoopGuard.Change> changes(FieldPath path, Value... values) {
        List<LoopGuard.Change> changes = new ArrayList<>();
        for (int i = 1; i < values.length; i++) {
            changes.add(new LoopGuard.Change(path, Optional.of(values[i - 1]), Optional.of(values[i])));
        }
        return changes;
    }

    private static Value[] alternating(int changes) {
        Value[] values = new Value[changes + 1];
        for (int i = 0; i <= changes; i++) {
            values[i] = Value.text(i % 2 == 0 ? "A" : "B");
        }
        return values;
    }

    @Test
    void a_field_is_held_once_it_came_back_more_often_than_is_borne() {
        for (int changes = 0; changes < 12; changes++) {
            // The first change brings nothing back; each after it does.
            boolean held = changes - 1 > 3;
            assertEquals(
                    held,
                    new LoopGuard(3).held(changes(TITLE, alternating(changes))).containsKey(Field.TITLE),
                    "after " + changes);
        }
        String why = English.of(Optional.of(
                new LoopGuard(3).held(changes(TITLE, alternating(6))).get(Field.TITLE)));
        assertTrue(why.contains("5 times") && why.contains("guard.flips 3"), why);
    }

    @Test
    void a_value_that_moves_on_is_never_held_however_often_it_does() {
        Random random = new Random(20264);
        Value[] values = new Value[200];
        for (int i = 0; i < values.length; i++) {
            values[i] = Value.text("v" + i + " " + random.nextInt());
        }
        assertEquals(Map.of(), new LoopGuard(1).held(changes(TITLE, values)));
    }

    @Test
    void stock_that_goes_down_and_up_is_no_loop() {
        FieldPath stock = FieldPath.available(VariantKey.ofSku("S"), "Berlin");
        Value[] values = new Value[20];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Value.Whole(i % 2);
        }
        assertEquals(Map.of(), new LoopGuard(1).held(changes(stock, values)));
    }

    @Test
    void nothing_is_held_where_it_is_off() {
        assertEquals(Map.of(), new LoopGuard(0).held(changes(TITLE, alternating(50))));
    }
}
