package dev.syncline.console.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TakenBackTest {
    private static final HistoryEntry PUSH = entry(1, "push", Optional.of(7L), Field.TITLE, "old", "new");
    private static final HistoryEntry UNDO = entry(5, "undo", Optional.empty(), Field.TITLE, "new", "old");
    private static final HistoryEntry WRITTEN = entry(6, "push", Optional.of(12L), Field.TITLE, "new", "old");

    private static HistoryEntry entry(
            long second, String action, Optional<Long> run, Field field, String before, String after) {
        return new HistoryEntry(
                Instant.ofEpochSecond(second),
                "anna",
                run.map(RunId::new),
                new ShopId(1),
                new ProductId(1),
                "K",
                run.isPresent() ? Side.REMOTE : Side.LOCAL,
                action,
                Optional.of(FieldPath.of(field)),
                Optional.of(Value.text(before)),
                Optional.of(Value.text(after)));
    }

    @Test
    void an_undo_that_restores_what_stood_before_took_the_entry_back_and_names_the_run_that_wrote_it() {
        assertEquals(
                Optional.of(new TakenBack(Instant.ofEpochSecond(5), "anna", Optional.of(new RunId(12)))),
                TakenBack.find(PUSH, List.of(WRITTEN, UNDO, PUSH)));
    }

    @Test
    void while_nothing_is_written_yet_no_run_is_named() {
        assertEquals(
                Optional.empty(),
                TakenBack.find(PUSH, List.of(UNDO, PUSH)).orElseThrow().run());
    }

    @Test
    void the_undo_of_a_later_write_does_not_mark_the_earlier_one() {
        HistoryEntry later = entry(3, "push", Optional.of(9L), Field.TITLE, "new", "newer");
        HistoryEntry undo = entry(5, "undo", Optional.empty(), Field.TITLE, "newer", "new");
        assertEquals(Optional.empty(), TakenBack.find(PUSH, List.of(undo, later, PUSH)));
        assertEquals(
                Optional.of("anna"),
                TakenBack.find(later, List.of(undo, later, PUSH)).map(TakenBack::actor));
    }

    @Test
    void the_undo_of_another_field_marks_nothing() {
        HistoryEntry other = entry(5, "undo", Optional.empty(), Field.VENDOR, "new", "old");
        assertEquals(Optional.empty(), TakenBack.find(PUSH, List.of(other, PUSH)));
    }
}
