package dev.syncline.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.model.Digest;
import dev.syncline.model.PlanId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoundStepsTest {
    private static final PlanId PLAN = new PlanId(3);

    private final List<PlanItem> plan = new ArrayList<>();
    private final List<Integer> readings = new ArrayList<>();

    private void step(int number, long product, ItemKind kind, Integer... after) {
        plan.add(new PlanItem(
                number,
                new ProductId(product),
                new ProductKey("K" + product),
                Optional.empty(),
                Optional.empty(),
                kind,
                Optional.empty(),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                Digest.of(new byte[0]),
                List.of(after)));
    }

    private Set<Integer> found(boolean leaves, Integer... numbers) {
        return new BoundSteps(PLAN, List.of(numbers), leaves).find(this::read).keySet();
    }

    private List<PlanRow> read(List<Long> ids) {
        readings.add(ids.size());
        Map<Long, PlanItem> byNumber =
                plan.stream().collect(Collectors.toMap(item -> (long) item.number(), item -> item));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(byNumber.get(id)).stream())
                .map(item -> new PlanRow(item, Optional.empty()))
                .toList();
    }

    private void chain() {
        step(1, 1, ItemKind.UPDATE);
        step(2, 1, ItemKind.UPDATE, 1);
        step(3, 1, ItemKind.UPDATE, 2);
        step(4, 2, ItemKind.UPDATE);
        step(5, 2, ItemKind.CONFLICT);
    }

    @Test
    void what_must_come_after_is_left_out_with_a_step_and_what_comes_before_is_not() {
        chain();
        assertEquals(Set.of(2, 3), found(true, 2));
    }

    @Test
    void what_must_come_before_is_taken_in_with_a_step_and_what_comes_after_is_not() {
        chain();
        assertEquals(Set.of(1, 2), found(false, 2));
    }

    @Test
    void steps_of_several_products_go_together_and_those_that_change_nothing_do_not_count() {
        chain();
        assertEquals(Set.of(3, 4), found(true, 3, 4, 5));
    }

    @Test
    void many_steps_are_read_in_parts() {
        IntStream.rangeClosed(1, 1200).forEach(number -> step(number, number, ItemKind.UPDATE));
        assertEquals(
                1200,
                found(true, IntStream.rangeClosed(1, 1200).boxed().toArray(Integer[]::new))
                        .size());
        assertEquals(3, readings.size());
    }
}
