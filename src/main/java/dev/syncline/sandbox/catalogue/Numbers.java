package dev.syncline.sandbox.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Hands out the numbers that ids are made of, each once. Thread-safe. */
public final class Numbers {
    private final Map<IdKind, AtomicLong> next = new EnumMap<>(IdKind.class);

    /** @param seeded the products that take the first numbers of their kinds */
    public Numbers(SeededProducts seeded) {
        for (IdKind kind : IdKind.values()) {
            next.put(kind, new AtomicLong(seeded.firstFree(kind)));
        }
    }

    /** @return a number that nobody else gets */
    public long next(IdKind kind) {
        return counter(kind).getAndIncrement();
    }

    /** @return the number that comes next, without taking it */
    public long peek(IdKind kind) {
        return counter(kind).get();
    }

    /** Goes on from where a saved shop stopped. */
    public void resume(IdKind kind, long from) {
        counter(kind).accumulateAndGet(from, Math::max);
    }

    private AtomicLong counter(IdKind kind) {
        AtomicLong counter = next.get(kind);
        if (counter == null) {
            throw new IllegalStateException("no numbers for " + kind);
        }
        return counter;
    }
}
