package dev.syncline.sandbox.bulk;

/** How a bulk query ends. */
public enum BulkEnd {
    /** With all of its result. */
    COMPLETE,
    /** Half-way, with an error; the half can be fetched. */
    FAILED,
    /** With a result that is gone before it is fetched. */
    EXPIRED,
    /** As if with all of its result, of which half is missing. */
    PARTIAL;

    /** The end of the bulk queries that are started within; where none is set they are complete. */
    public static final ScopedValue<BulkEnd> CURRENT = ScopedValue.newInstance();
}
