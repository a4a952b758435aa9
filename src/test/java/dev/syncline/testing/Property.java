package dev.syncline.testing;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Checks that something holds for many values made at random, and shows a small one for which it does not. */
public final class Property {
    private static final long SEED = Long.getLong("syncline.seed", 20_261);
    private static final int TRIES = 200;
    private static final int MOST_STEPS = 500;

    private Property() {}

    /** Throws an error that names the seed and the smallest value found for which {@code property} throws. */
    public static <T> void forAll(Arbitrary<T> arbitrary, Consumer<T> property) {
        forAll(arbitrary, property, TRIES);
    }

    /** As the other, for so many values where {@code -Dsyncline.tries} asks for no other number. */
    public static <T> void forAll(Arbitrary<T> arbitrary, Consumer<T> property, int usual) {
        int tries = Integer.getInteger("syncline.tries", usual);
        for (int i = 0; i < tries; i++) {
            long seed = SEED + i;
            T value = arbitrary.make(new Random(seed));
            Optional<Throwable> failure = failure(property, value);
            if (failure.isPresent()) {
                throw shrunk(arbitrary, property, new Failure<>(seed, value, failure.get()));
            }
        }
    }

    private record Failure<T>(long seed, T value, Throwable cause) {}

    private static <T> AssertionError shrunk(Arbitrary<T> arbitrary, Consumer<T> property, Failure<T> first) {
        Failure<T> smallest = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            Failure<T> known = smallest;
            Optional<Failure<T>> smaller = arbitrary
                    .smaller(known.value())
                    .flatMap(value ->
                            failure(property, value).map(cause -> new Failure<>(known.seed(), value, cause)).stream())
                    .findFirst();
            if (smaller.isEmpty()) {
                break;
            }
            smallest = smaller.get();
        }
        return new AssertionError(
                "Broken for seed " + first.seed() + ", at its smallest by " + smallest.value() + ": "
                        + smallest.cause(),
                smallest.cause());
    }

    private static <T> Optional<Throwable> failure(Consumer<T> property, T value) {
        try {
            property.accept(value);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
