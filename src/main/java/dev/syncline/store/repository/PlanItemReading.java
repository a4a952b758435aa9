package dev.syncline.store.repository;

import dev.syncline.plan.PlanItem;
import dev.syncline.store.session.Row;

/** Reads steps of plans for lists. Used by one thread; close it after use. */
public final class PlanItemReading implements AutoCloseable {
    /** What is read of {@code plan_item}, here called {@code i}. */
    public static final String COLUMNS = "i.number, i.product_id, i.product_key, i.kind, i.content";

    private final Compression compression = new Compression();

    /** The step of a row that begins with {@link #COLUMNS}. */
    public PlanItem read(Row row) {
        return PlanItemDocument.read(row, compression.unpack(row.bytes(5)));
    }

    @Override
    public void close() {
        compression.close();
    }
}
