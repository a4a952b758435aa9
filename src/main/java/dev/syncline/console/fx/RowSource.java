package dev.syncline.console.fx;

import java.util.List;

/**
 * Rows of the store. Every method blocks and is called off the FX thread.
 *
 * @param <R> a row
 */
public interface RowSource<R> {
    /** The numbers of all rows in the order in which they are shown. */
    List<Long> ids();

    /** The rows with these numbers; one that is gone meanwhile is left out. */
    List<R> rows(List<Long> ids);

    /** The number of a row. */
    long id(R row);

    /** What stands in the place of a row until it is read. Called on the FX thread. */
    R blank(long id);
}
