package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a side moves: what it says anew against what it said and what was agreed. */
public final class Movement {
    private Movement() {}

    /**
     * The side once it says {@code now}. A field that differs from the base has a departure, one that came back to the
     * base has none; a value that is merely written otherwise moves nothing.
     *
     * @param side the side as it was known
     * @param now all that it says now
     * @param after the last moment at which it was seen as known
     * @param until the first moment at which it was seen to say {@code now}; equal to {@code after} where the moment of
     *     the change itself is known
     */
    public static Replica moved(Replica side, ProductFields now, Instant after, Instant until) {
        if (now.equals(side.fields())) {
            return side;
        }
        SortedMap<FieldPath, Departure> departures = new TreeMap<>();
        for (FieldPath path : moving(side, now)) {
            Departure known = side.departures().get(path);
            Optional<Value> before = side.fields().get(path);
            Optional<Value> present = now.get(path);
            boolean moved = !Canonical.same(path, before, present);
            if (known != null && !moved) {
                departures.put(path, known);
            } else if (known == null && moved) {
                departures.put(path, new Departure(before, after, until));
            } else if (known != null && !Canonical.same(path, known.agreed(), present)) {
                departures.put(path, new Departure(known.agreed(), after, until));
            }
        }
        return new Replica(now, departures);
    }

    /** One field moved at a known moment. */
    static Replica moved(Replica side, FieldPath path, Optional<Value> value, Instant at) {
        return moved(side, side.fields().with(path, value), at, at);
    }

    private static Iterable<FieldPath> moving(Replica side, ProductFields now) {
        TreeSet<FieldPath> paths = new TreeSet<>(side.departures().keySet());
        Map<FieldPath, Value> before = side.fields().values();
        now.values().forEach((path, value) -> {
            if (!value.equals(before.get(path))) {
                paths.add(path);
            }
        });
        for (FieldPath path : before.keySet()) {
            if (!now.values().containsKey(path)) {
                paths.add(path);
            }
        }
        return paths;
    }
}
