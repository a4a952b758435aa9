package dev.syncline.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlanFiguresTest {
    private static PlanSummary summary(Map<ItemKind, Long> items) {
        return new PlanSummary(items, 0, 0, 0, 0, List.of(), List.of(), "");
    }

    @Test
    void one_kind_is_called_by_its_name_whatever_only_stands_there() {
        PlanFigures figures = PlanFigures.of(summary(Map.of(ItemKind.UPDATE, 412L, ItemKind.CONFLICT, 3L)), List.of());
        assertEquals(412, figures.all());
        assertEquals("plan.apply.update", figures.textKey());
    }

    @Test
    void what_is_left_out_is_not_counted() {
        PlanFigures figures = PlanFigures.of(
                summary(Map.of(ItemKind.UPDATE, 2L, ItemKind.DELETE, 3L)), List.of(ItemKind.UPDATE, ItemKind.DELETE));
        assertEquals(new PlanFigures(0, 1, 2, 0, 0), figures);
        assertEquals("plan.apply.mixed", figures.textKey());
    }

    @Test
    void several_kinds_become_one_when_the_others_are_left_out() {
        PlanFigures figures =
                PlanFigures.of(summary(Map.of(ItemKind.UPDATE, 1L, ItemKind.DELETE, 3L)), List.of(ItemKind.UPDATE));
        assertEquals("plan.apply.delete", figures.textKey());
    }

    @Test
    void what_is_left_out_is_called_by_its_kind_where_there_is_one() {
        assertEquals(
                "update",
                PlanFigures.out(List.of(ItemKind.UPDATE, ItemKind.UPDATE)).kindKey());
        assertEquals(
                "mixed",
                PlanFigures.out(List.of(ItemKind.UPDATE, ItemKind.DELETE)).kindKey());
    }
}
