package dev.syncline.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A process in which several threads change the same rows of the embedded store until it is killed. Each transaction
 * writes its number to both settings of a pair, and to one of its thread's own; what was committed is said.
 */
final class DyingWriters {
    static final int THREADS = 4;
    static final int PAIRS = 6;

    private DyingWriters() {}

    static String pair(int number, String side) {
        return "pair." + number + "." + side;
    }

    static String own(int thread) {
        return "own." + thread;
    }

    public static void main(String[] arguments) {
        Store store = Store.open(DatabaseUnderTest.embedded(Path.of(arguments[0])), () -> Instant.EPOCH);
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            Thread.ofPlatform().start(() -> write(store, number));
        }
        say("started");
    }

    private static void write(Store store, int thread) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(thread);
        long last = store.shops().setting(own(thread)).map(Long::parseLong).orElse(0L);
        while (true) {
            String next = Long.toString(++last);
            store.transactions().inTransaction(() -> {
                int pair = random.nextInt(PAIRS);
                store.shops().setSetting(pair(pair, "left"), Optional.of(thread + "." + next));
                store.shops().setSetting(own(thread), Optional.of(next));
                store.shops().setSetting(pair(pair, "right"), Optional.of(thread + "." + next));
            });
            say("committed " + thread + " " + next);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
