package dev.syncline.model;

/** The number of a run. */
public record RunId(long number) implements Comparable<RunId> {
    @Override
    public int compareTo(RunId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
