package dev.syncline.compare.difference;

import java.util.List;

/**
 * A paragraph of rendered HTML.
 *
 * @param kind what it looks like
 * @param depth how deep it is nested in lists; 0 outside of them
 */
public record Block(Kind kind, int depth, List<Run> runs) {
    public Block {
        runs = List.copyOf(runs);
    }

    /** What a paragraph looks like. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CODE
    }
}
