package dev.syncline.store.repository;

import dev.syncline.store.session.Native;
import org.hibernate.StatelessSession;

/**
 * Gives out the numbers of products from the sequence's blocks. A number that was given out and not stored stays unused.
 * Thread-safe.
 */
final class ProductNumbers {
    /** The step of the sequence. */
    private static final long BLOCK = 1000;

    private long next;
    private long end;

    synchronized long next(StatelessSession session) {
        if (next == end) {
            next = Native.first(session, "select nextval('product_seq')", row -> row.number(1))
                    .orElseThrow();
            end = next + BLOCK;
        }
        return next++;
    }
}
