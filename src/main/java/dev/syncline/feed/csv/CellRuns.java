package dev.syncline.feed.csv;

import java.util.Arrays;
import java.util.Set;

/** Some columns of a file, as runs of neighbours, so that their cells are read in few long pieces. Immutable. */
public final class CellRuns {
    /** First column and the one behind the last, run after run. */
    private final int[] bounds;

    /** Of columns by their places; a negative place is no column. */
    public CellRuns(Set<Integer> columns) {
        int[] places = columns.stream()
                .mapToInt(Integer::intValue)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        int[] found = new int[2 * places.length];
        int size = 0;
        for (int place : places) {
            if (size == 0 || found[size - 1] != place) {
                found[size++] = place;
                found[size++] = place;
            }
            found[size - 1]++;
        }
        this.bounds = Arrays.copyOf(found, size);
    }

    int count() {
        return bounds.length / 2;
    }

    int from(int run) {
        return bounds[2 * run];
    }

    int to(int run) {
        return bounds[2 * run + 1];
    }
}
