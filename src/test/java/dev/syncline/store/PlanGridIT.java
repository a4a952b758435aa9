package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.PlanId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanQuery;
import dev.syncline.service.grid.PlanRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlanGridIT extends StoreContract {
    private ProductId product(String key) {
        return catalogue()
                .save(Products.saving(List.of(Products.agreed(shop, key))))
                .getFirst();
    }

    private static PlanItem item(int number, ProductId product, String key, ItemKind kind) {
        return new PlanItem(
                number,
                product,
                new ProductKey(key),
                Optional.of(key + "-S"),
                Optional.of(Products.remoteId(key)),
                kind,
                Optional.of(OperationKind.UPDATE),
                Optional.of(MutationKind.PRODUCT),
                Priority.NORMAL,
                List.of(new ItemField(
                        FieldPath.of(Field.TITLE),
                        Optional.empty(),
                        Optional.of(Value.text("new")),
                        Sentence.verbatim("global strategy"))),
                Products.digest(number),
                List.of());
    }

    @Test
    void steps_are_found_by_kind_and_by_what_their_products_are_called() {
        ProductId a = product("GRID-A");
        ProductId b = product("GRID-B");
        PlanId plan = runs().beginPlan(run(), shop.id(), NOW);
        List<PlanItem> items = List.of(
                item(1, a, "GRID-A", ItemKind.UPDATE),
                item(2, b, "GRID-B", ItemKind.UPDATE),
                item(3, b, "GRID-B", ItemKind.CONFLICT),
                item(4, new ProductId(999_999_999), "GONE_", ItemKind.DELETE));
        runs().append(plan, items);

        assertEquals(List.of(1L, 2L, 3L, 4L), grids().plans().ids(PlanQuery.all(plan)));
        assertEquals(List.of(1L, 2L), grids().plans().ids(new PlanQuery(plan, Optional.of(ItemKind.UPDATE), " ")));
        assertEquals(List.of(2L, 3L), grids().plans().ids(new PlanQuery(plan, Optional.empty(), "grid-b")));
        assertEquals(List.of(4L), grids().plans().ids(new PlanQuery(plan, Optional.empty(), "gone_")));
        assertEquals(List.of(), grids().plans().ids(new PlanQuery(plan, Optional.empty(), "gone%")));

        List<PlanRow> rows = grids().plans().rows(plan, List.of(3L, 4L, 77L));
        assertEquals(
                Set.of(items.get(2), items.get(3)),
                Set.copyOf(rows.stream().map(PlanRow::item).toList()));
        assertEquals(
                Optional.empty(),
                rows.stream()
                        .filter(row -> row.id() == 4)
                        .findFirst()
                        .orElseThrow()
                        .title());
        assertEquals(List.of(), grids().plans().rows(plan, List.of()));
    }
}
