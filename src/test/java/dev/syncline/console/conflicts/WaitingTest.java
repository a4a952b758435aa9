package dev.syncline.console.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WaitingTest {
    private final Waiting waiting = new Waiting();

    @Test
    void rows_of_one_product_stand_below_its_head() {
        waiting.fill(
                List.of(FakeConflicts.row(1, 7), FakeConflicts.row(2, 7), FakeConflicts.row(3, 8)), Grouping.PRODUCT);
        assertEquals(List.of("Product 7 (2)", "1", "2", "Product 8 (1)", "3"), lines());
    }

    @Test
    void what_is_decided_goes_with_its_head_when_it_was_the_last() {
        waiting.fill(List.of(FakeConflicts.row(1, 7), FakeConflicts.row(3, 8)), Grouping.PRODUCT);
        waiting.remove(List.of(1L));
        assertEquals(List.of("Product 8 (1)", "3"), lines());
    }

    @Test
    void what_is_taken_back_returns_to_its_place() {
        waiting.fill(
                List.of(
                        FakeConflicts.row(1, 7),
                        FakeConflicts.row(2, 8),
                        FakeConflicts.row(3, 8),
                        FakeConflicts.row(4, 9)),
                Grouping.PRODUCT);
        List<String> before = lines();
        waiting.remove(List.of(2L, 3L));
        waiting.putBack(List.of(FakeConflicts.row(3, 8), FakeConflicts.row(2, 8)));
        assertEquals(before, lines());
    }

    @Test
    void what_is_put_off_stands_at_the_end() {
        waiting.fill(List.of(FakeConflicts.row(1, 7), FakeConflicts.row(2, 8)), Grouping.NONE);
        waiting.later(1);
        assertEquals(List.of("2", "later (1)", "1"), lines());
        assertEquals(1, waiting.after(2, 5).size());
    }

    @Test
    void removing_many_and_putting_them_back_changes_nothing() {
        List<Long> all = LongStream.rangeClosed(1, 500).boxed().toList();
        waiting.fill(
                all.stream()
                        .map(number -> FakeConflicts.row(number, number / 3))
                        .toList(),
                Grouping.PRODUCT);
        List<String> before = lines();
        List<Long> some = all.stream().filter(number -> number % 2 == 0).toList();
        waiting.remove(some);
        assertEquals(250, waiting.size().get());
        waiting.putBack(some.stream()
                .map(number -> FakeConflicts.row(number, number / 3))
                .toList());
        assertEquals(before, lines());
    }

    @Test
    void a_place_is_known_even_when_its_conflict_is_gone() {
        waiting.fill(List.of(FakeConflicts.row(1, 7), FakeConflicts.row(2, 7), FakeConflicts.row(3, 7)), Grouping.NONE);
        waiting.remove(List.of(2L));
        assertEquals(3, waiting.after(2, 1).getFirst().number());
        assertEquals(1, waiting.before(2).orElseThrow().number());
    }

    @Test
    void a_folded_group_is_its_head_alone_and_is_passed_by_and_opens_as_it_was() {
        fillThreeGroups();
        List<String> before = lines();
        waiting.fold(2, true);
        assertEquals(List.of("Product 7 (1)", "1", "Product 8 (2 folded)", "Product 9 (1)", "4"), lines());
        assertEquals(4, waiting.after(1, 1).getFirst().number());
        assertEquals(1, waiting.before(4).orElseThrow().number());
        assertEquals(2, waiting.line(3), "what is folded is found at its head");
        waiting.fold(3, false);
        assertEquals(before, lines());
    }

    @Test
    void a_folded_group_stays_folded_while_it_is_worked_on_and_read_again() {
        fillThreeGroups();
        waiting.fold(2, true);
        waiting.remove(List.of(3L));
        assertEquals(List.of("Product 7 (1)", "1", "Product 8 (1 folded)", "Product 9 (1)", "4"), lines());
        waiting.putBack(List.of(FakeConflicts.row(3, 8)));
        waiting.fill(
                List.of(FakeConflicts.row(2, 8), FakeConflicts.row(3, 8), FakeConflicts.row(4, 9)), Grouping.PRODUCT);
        assertEquals(List.of("Product 8 (2 folded)", "Product 9 (1)", "4"), lines());
    }

    private void fillThreeGroups() {
        waiting.fill(
                List.of(
                        FakeConflicts.row(1, 7),
                        FakeConflicts.row(2, 8),
                        FakeConflicts.row(3, 8),
                        FakeConflicts.row(4, 9)),
                Grouping.PRODUCT);
    }

    private List<String> lines() {
        return waiting.lines().stream()
                .map(line -> switch (line) {
                    case Line.Group(var place, var title, int count, boolean later, boolean folded) ->
                        (later ? "later" : title) + " (" + count + (folded ? " folded)" : ")");
                    case Line.Item(var place, var row) -> Long.toString(row.number());
                })
                .toList();
    }
}
