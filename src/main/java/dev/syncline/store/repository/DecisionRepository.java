package dev.syncline.store.repository;

import dev.syncline.engine.DecisionPort;
import dev.syncline.engine.RunState;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people decided about conflicts. Thread-safe. */
public final class DecisionRepository implements DecisionPort {
    private static final String COLUMNS = "select d.conflict_id, d.shop_id, d.product_id, d.field, d.vendor, d.choice,"
            + " d.actor, d.decided_at, d.unwritten_in, d.content from conflict_decision d";

    private static final List<String> WORKING = Arrays.stream(RunState.values())
            .filter(state -> !state.ended() && state != RunState.AWAITING_APPROVAL)
            .map(RunState::name)
            .toList();

    private final Sessions sessions;

    public DecisionRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void keep(Decision decision) {
        byte[] content = RetractionDocument.written(decision.change());
        sessions.run(session -> {
            Native.update(session, "delete from conflict_decision where conflict_id = ?", decision.conflict());
            Native.update(
                    session,
                    "insert into conflict_decision (conflict_id, shop_id, product_id, field, vendor, choice, actor,"
                        + " decided_at, unwritten_in, content) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?)",
                    decision.conflict(),
                    decision.shop().number(),
                    decision.product().number(),
                    decision.field(),
                    decision.vendor(),
                    decision.choice(),
                    decision.actor(),
                    decision.at(),
                    decision.unwritten() ? Long.valueOf(decision.shop().number()) : null,
                    content);
        });
    }

    @Override
    public Optional<Decision> find(long conflict) {
        return sessions.call(session ->
                Native.first(session, COLUMNS + " where d.conflict_id = ?", DecisionRepository::decision, conflict));
    }

    @Override
    public void forget(long conflict) {
        sessions.run(
                session -> Native.update(session, "delete from conflict_decision where conflict_id = ?", conflict));
    }

    @Override
    public List<Decision> unwritten(ShopId shop, long afterProduct, int mostProducts) {
        return sessions.call(session -> {
            List<Long> products = Native.list(
                    session,
                    "select distinct product_id from conflict_decision where unwritten_in = ? and product_id > ?"
                            + " order by product_id limit " + mostProducts,
                    row -> row.number(1),
                    shop.number(),
                    afterProduct);
            return products.isEmpty()
                    ? List.of()
                    : Native.list(
                            session,
                            COLUMNS + " where d.unwritten_in = ? and d.product_id = any(?)"
                                    + " order by d.product_id, d.conflict_id",
                            DecisionRepository::decision,
                            shop.number(),
                            products);
        });
    }

    @Override
    public void written(Collection<Long> conflicts) {
        if (!conflicts.isEmpty()) {
            sessions.run(session -> Native.update(
                    session, "update conflict_decision set unwritten_in = null where conflict_id = any(?)", conflicts));
        }
    }

    @Override
    public boolean busy(ProductId product) {
        return sessions.call(session -> Native.first(
                        session,
                        "select q.id from job j join sync_queue q on q.job_id = j.id where j.state = any(?)"
                                + " and q.product_id = ? and q.state not in"
                                + " ('COMPLETED', 'SKIPPED', 'PARKED', 'CANCELLED') limit 1",
                        row -> row.number(1),
                        WORKING,
                        product.number())
                .isPresent());
    }

    @Override
    public Map<String, Long> habit(ShopId shop, Field field, Optional<String> vendor) {
        Map<String, Long> counts = new HashMap<>();
        String sql = "select choice, count(*) from conflict_decision where field = ? and shop_id = ?";
        sessions.run(session -> {
            if (vendor.isPresent()) {
                Native.list(
                        session,
                        sql + " and vendor = ? group by choice",
                        row -> counts.put(row.text(1), row.number(2)),
                        field,
                        shop.number(),
                        vendor.get());
            } else {
                Native.list(
                        session,
                        sql + " group by choice",
                        row -> counts.put(row.text(1), row.number(2)),
                        field,
                        shop.number());
            }
        });
        return counts;
    }

    private static Decision decision(Row row) {
        return new Decision(
                row.number(1),
                new ShopId(row.number(2)),
                new ProductId(row.number(3)),
                Field.valueOf(row.text(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.moment(8),
                row.maybeNumber(9).isPresent(),
                RetractionDocument.read(row.bytes(10)));
    }
}
