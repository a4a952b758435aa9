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

    private List<String> lines() {
        return waiting.lines().stream()
                .map(line -> switch (line) {
                    case Line.Group(var place, var title, int count, boolean later) ->
                        (later ? "later" : title) + " (" + count + ")";
                    case Line.Item(var place, var row) -> Long.toString(row.number());
                })
                .toList();
    }
}
