package dev.syncline.engine;

import java.util.List;

/** What a reader of feeds remembers between surveying a file and reading its products. Only the reader looks inside. */
public interface FeedTrail {
    /** The names of the file's columns, in order, for people; empty where it has none. */
    default List<String> columns() {
        return List.of();
    }
}
