package dev.syncline.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes values at random, and smaller ones of a value that broke a property. */
public interface Arbitrary<T> {
    /** A value; the same for the same state of {@code random}. */
    T make(Random random);

    /** Values that are a little smaller, the smallest first; none where it cannot be smaller. */
    default Stream<T> smaller(T value) {
        return Stream.empty();
    }

    /** One of these. */
    static <T> T oneOf(Random random, List<T> candidates) {
        return candidates.get(random.nextInt(candidates.size()));
    }
}
