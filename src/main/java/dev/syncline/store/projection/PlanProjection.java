package dev.syncline.store.projection;

import dev.syncline.model.PlanId;
import dev.syncline.plan.ItemKind;
import dev.syncline.service.grid.PlanGridPort;
import dev.syncline.service.grid.PlanQuery;
import dev.syncline.service.grid.PlanRow;
import dev.syncline.store.repository.PlanItemReading;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.util.List;

/** The steps of plans. Thread-safe. */
public final class PlanProjection implements PlanGridPort {
    private final Sessions sessions;

    public PlanProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Long> ids(PlanQuery query) {
        boolean looks = !query.text().isBlank();
        Conditions conditions = new Conditions()
                .and("i.plan_id = ?", query.plan().number())
                .and("i.kind = ?", query.kind().map(ItemKind::name));
        if (looks) {
            String pattern = Conditions.containing(query.text());
            conditions.and(
                    "(lower(i.product_key) like ? escape '!' or " + Conditions.TEXT + ")",
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return sessions.call(session -> Native.list(
                session,
                "select i.number from plan_item i"
                        + (looks ? " left join product_text t on t.product_id = i.product_id" : "") + conditions.where()
                        + " order by i.plan_id, i.number",
                row -> row.number(1),
                conditions.parameters()));
    }

    @Override
    public List<PlanRow> rows(PlanId plan, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PlanItemReading reading = new PlanItemReading()) {
            return sessions.call(session -> Native.list(
                    session,
                    "select " + PlanItemReading.COLUMNS
                            + ", p.title from plan_item i left join product p on p.id = i.product_id"
                            + " where i.plan_id = ? and i.number = any(?)",
                    row -> new PlanRow(reading.read(row), row.maybeText(6)),
                    plan.number(),
                    ids));
        }
    }
}
