package dev.syncline.sandbox.search;

import dev.syncline.sandbox.catalogue.Catalogue;
import dev.syncline.sandbox.catalogue.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the search index does not know yet: writes become visible to it some time after they were made. Thread-safe. */
public final class IndexLag {
    private final Duration lag;
    private final InstantSource clock;
    private final Map<Long, List<Version>> pending = new ConcurrentHashMap<>();

    /** A state that the index shows from some moment on; empty for "not there". */
    private record Version(Instant from, Optional<Product> shown) {}

    /** @param lag zero for an index that is always up to date */
    public IndexLag(Duration lag, InstantSource clock) {
        this.lag = lag;
        this.clock = clock;
    }

    /** @return whether the index can be behind at all */
    boolean active() {
        return !lag.isZero();
    }

    /** Hears of a write. */
    public void heard(Catalogue.Change change) {
        if (!active()) {
            return;
        }
        Instant from = clock.instant().plus(lag);
        pending.compute(change.number(), (number, versions) -> {
            List<Version> all =
                    new ArrayList<>(versions == null ? List.of(new Version(Instant.MIN, change.before())) : versions);
            all.add(new Version(from, change.after()));
            return List.copyOf(all);
        });
    }

    /** @return the products about which the index may be wrong */
    Set<Long> pending() {
        return Set.copyOf(pending.keySet());
    }

    /** @return what the index shows of a product, given what it is */
    Optional<Product> shown(long number, Optional<Product> actual) {
        List<Version> versions = pending.get(number);
        if (versions == null) {
            return actual;
        }
        Instant now = clock.instant();
        if (!versions.getLast().from().isAfter(now)) {
            pending.remove(number, versions);
            return actual;
        }
        Optional<Product> shown = Optional.empty();
        for (Version version : versions) {
            if (!version.from().isAfter(now)) {
                shown = version.shown();
            }
        }
        return shown;
    }
}
