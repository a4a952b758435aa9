package dev.syncline.model;

/** The number of a plan. */
public record PlanId(long number) implements Comparable<PlanId> {
    @Override
    public int compareTo(PlanId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
