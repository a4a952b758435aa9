package dev.syncline.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One side of a linked product: what it says now, and its departures from what it said when both sides last agreed. The
 * base is the present overlaid with the departures, so it costs nothing while nothing changes.
 *
 * @param fields what the side says now
 * @param departures the fields in which it differs, after canonical form, from the base
 */
public record Replica(ProductFields fields, SortedMap<FieldPath, Departure> departures) {
    /** A side that carries nothing and never did. */
    public static final Replica NONE = agreed(ProductFields.NONE);

    public Replica {
        departures = Collections.unmodifiableSortedMap(new TreeMap<>(departures));
    }

    /** A side that is what was agreed. */
    public static Replica agreed(ProductFields fields) {
        return new Replica(fields, new TreeMap<>());
    }

    /** What the side said in a field when both last agreed. */
    public Optional<Value> base(FieldPath path) {
        Departure departure = departures.get(path);
        return departure == null ? fields.get(path) : departure.agreed();
    }

    /** All that the side said when both last agreed. */
    public ProductFields base() {
        Map<FieldPath, Optional<Value>> agreed = new TreeMap<>();
        departures.forEach((path, departure) -> agreed.put(path, departure.agreed()));
        return agreed.isEmpty() ? fields : fields.with(agreed);
    }

    /** Whether the side left the base in this field. */
    public boolean changed(FieldPath path) {
        return departures.containsKey(path);
    }

    /** The groups in which the side left the base. */
    public Set<FieldGroup> dirtyGroups() {
        EnumSet<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
        departures.keySet().forEach(path -> groups.add(path.group()));
        return groups;
    }

    /** This side with one field settled: what it says now is what is agreed. */
    public Replica settled(FieldPath path) {
        if (!departures.containsKey(path)) {
            return this;
        }
        TreeMap<FieldPath, Departure> rest = new TreeMap<>(departures);
        rest.remove(path);
        return new Replica(fields, rest);
    }
}
