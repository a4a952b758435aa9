package dev.syncline.engine;

import dev.syncline.model.ProductKey;
import java.util.List;
import java.util.Set;

/**
 * What a reader of feeds remembers between surveying a file and reading its products. Only the reader looks inside. To be
 * closed when the products are not asked for any more, since it may hold files.
 */
public interface FeedTrail extends AutoCloseable {
    /** The names of the file's columns, in order, for people; empty where it has none. */
    default List<String> columns() {
        return List.of();
    }

    /**
     * The keys of products of which rows were refused, as far as these have any. They are listed, even where nothing else
     * of them could be read.
     */
    default Set<ProductKey> refused() {
        return Set.of();
    }

    /** Whether this is no full snapshot, so that what it does not list stays. */
    default boolean isPart() {
        return false;
    }

    /** Lets go of what was kept for the second reading. */
    @Override
    default void close() {}
}
