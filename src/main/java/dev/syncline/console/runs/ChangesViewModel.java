package dev.syncline.console.runs;

import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.fx.RowSource;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a run changed, by its history: product, field, before and after. FX thread only. */
final class ChangesViewModel {
    private static final int MOST = 200_000;

    private final Desk desk;
    private final PagedRows<HistoryRow> rows;
    private Optional<RunId> run = Optional.empty();
    private String text = "";

    ChangesViewModel(Desk desk) {
        this.desk = desk;
        this.rows = new PagedRows<>(desk.background(), new Source(desk, HistoryQuery.ALL, true));
    }

    /** Shows what a run changed; again where it is another, or {@code moved} says that there may be more. */
    void show(RunId wanted, boolean moved) {
        if (moved || !run.equals(Optional.of(wanted))) {
            run = Optional.of(wanted);
            read();
        }
    }

    /** Shows only what holds a text. */
    void filter(String wanted) {
        if (!text.equals(wanted)) {
            text = wanted;
            read();
        }
    }

    /** Reads again. */
    void read() {
        run.ifPresent(now -> {
            HistoryQuery all = HistoryQuery.of(now);
            HistoryQuery query = new HistoryQuery(
                    all.shop(), all.product(), all.run(), all.actor(), all.action(), all.field(), all.since(), text);
            rows.show(new Source(desk, query, false), !text.isBlank(), () -> {});
        });
    }

    /** The changes. */
    PagedRows<HistoryRow> rows() {
        return rows;
    }

    /** Whether a row stands in the place of one that is still being read. */
    static boolean blank(HistoryRow row) {
        return row.entry().action().isEmpty();
    }

    private record Source(Desk desk, HistoryQuery query, boolean nothing) implements RowSource<HistoryRow> {
        @Override
        public List<Long> ids() {
            return nothing ? List.of() : desk.services().browse().historyIds(desk.actor(), query, MOST);
        }

        @Override
        public List<HistoryRow> rows(List<Long> ids) {
            return desk.services().browse().historyOf(desk.actor(), ids);
        }

        @Override
        public long id(HistoryRow row) {
            return row.id();
        }

        @Override
        public HistoryRow blank(long id) {
            return new HistoryRow(
                    id,
                    new HistoryEntry(
                            Instant.EPOCH,
                            "",
                            Optional.empty(),
                            new ShopId(0),
                            new ProductId(0),
                            "",
                            Side.REMOTE,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
    }
}
