package dev.syncline.model;

/** The number of an operation in the queue. */
public record OperationId(long number) implements Comparable<OperationId> {
    @Override
    public int compareTo(OperationId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
