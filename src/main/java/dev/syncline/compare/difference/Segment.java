package dev.syncline.compare.difference;

import java.util.List;

/** A stretch in which two sequences are the same, or in which one has other elements than the other. */
record Segment<T>(boolean same, List<T> before, List<T> after) {
    Segment {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
