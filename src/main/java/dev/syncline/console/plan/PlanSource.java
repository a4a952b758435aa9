package dev.syncline.console.plan;

import dev.syncline.console.fx.RowSource;
import dev.syncline.console.workbench.Desk;
import dev.syncline.model.Digest;
import dev.syncline.model.PlanId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductKey;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanQuery;
import dev.syncline.service.grid.PlanRow;
import java.util.List;
import java.util.Optional;

/**
 * The steps that a query finds.
 *
 * @param query empty where there is no plan to show
 */
record PlanSource(Desk desk, Optional<PlanQuery> query) implements RowSource<PlanRow> {
    private static final Digest NO_GROUND = Digest.of(new byte[0]);

    @Override
    public List<Long> ids() {
        return query.map(one -> desk.services().browse().planItemIds(desk.actor(), one))
                .orElse(List.of());
    }

    @Override
    public List<PlanRow> rows(List<Long> ids) {
        return query.map(PlanQuery::plan).map(plan -> read(plan, ids)).orElse(List.of());
    }

    private List<PlanRow> read(PlanId plan, List<Long> ids) {
        return desk.services().browse().planItemsOf(desk.actor(), plan, ids);
    }

    @Override
    public long id(PlanRow row) {
        return row.id();
    }

    @Override
    public PlanRow blank(long id) {
        return new PlanRow(
                new PlanItem(
                        Math.toIntExact(id),
                        PlanLine.NOTHING,
                        new ProductKey("-"),
                        Optional.empty(),
                        Optional.empty(),
                        ItemKind.HELD_BACK,
                        Optional.empty(),
                        Optional.empty(),
                        Priority.NORMAL,
                        List.of(),
                        NO_GROUND,
                        List.of()),
                Optional.empty());
    }
}
