package dev.syncline.sample;

import java.util.List;

/** Chance as a pure function of a product's number and a purpose, so that any product can be made without the others. */
record SampleChance(long product) {
    private static final long SEED = 20260302;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound, String purpose) {
        long mixed = (SEED + product * STEP) ^ (purpose.hashCode() * STEP);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    <T> T pick(List<T> list, String purpose) {
        return list.get(below(list.size(), purpose));
    }

    int within(SampleRange.Span span, String purpose) {
        return span.from() + below(span.to() - span.from() + 1, purpose);
    }
}
