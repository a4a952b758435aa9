package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The three-way comparison: what each side changed since both last agreed. */
public final class Comparison {
    private Comparison() {}

    /** The changes of one product. Only a linked product that is on both sides has changes of fields. */
    public static Changeset compare(ProductState state) {
        PresenceChange presence = presence(state);
        boolean fields = presence == PresenceChange.BOTH && state.link() == Link.ADOPTED;
        return new Changeset(state, presence, fields ? changes(state) : List.of());
    }

    private static PresenceChange presence(ProductState state) {
        Presence now = state.presence();
        if (now.local() && now.remote()) {
            return PresenceChange.BOTH;
        }
        if (!now.local() && !now.remote()) {
            return PresenceChange.DELETED_BOTH;
        }
        if (!now.agreed()) {
            return now.local() ? PresenceChange.ADDED_LOCAL : PresenceChange.ADDED_REMOTE;
        }
        if (edited(now.local() ? state.local() : state.remote())) {
            return PresenceChange.DELETE_CONFLICT;
        }
        return now.local() ? PresenceChange.DELETED_REMOTE : PresenceChange.DELETED_LOCAL;
    }

    private static boolean edited(Replica side) {
        return side.departures().keySet().stream().anyMatch(Comparison::isEdit);
    }

    /** Stock moves by itself, and positions move when a neighbour goes: neither keeps a thing from being deleted. */
    private static boolean isEdit(FieldPath path) {
        return path.group() != FieldGroup.INVENTORY && path.field() != Field.POSITION;
    }

    private static List<FieldChange> changes(ProductState state) {
        Set<FieldPath> paths = new TreeSet<>(state.local().departures().keySet());
        paths.addAll(state.remote().departures().keySet());
        Map<VariantKey, Fate> fates = new HashMap<>();
        List<FieldChange> changes = new ArrayList<>(paths.size());
        for (FieldPath path : paths) {
            Fate fate = path.variant().isEmpty()
                    ? Fate.COMPARED
                    : fates.computeIfAbsent(path.variant().get(), variant -> fate(state, paths, variant));
            if (fate != Fate.CONTESTED) {
                FieldChange change = change(state, path);
                changes.add(change.as(kind(change, fate)));
            }
        }
        fates.forEach((variant, fate) -> {
            if (fate == Fate.CONTESTED) {
                changes.add(contest(state, FieldPath.of(variant, Field.CHOICES)));
            }
        });
        changes.sort(Comparator.comparing(FieldChange::path));
        return changes;
    }

    private static FieldChange change(ProductState state, FieldPath path) {
        return new FieldChange(
                path,
                ChangeKind.CONFLICT,
                state.local().fields().get(path),
                state.remote().fields().get(path),
                Optional.ofNullable(state.local().departures().get(path)),
                Optional.ofNullable(state.remote().departures().get(path)));
    }

    /** Where only one side left the base, but for what the other says already, nothing is left to write. */
    private static ChangeKind kind(FieldChange change, Fate fate) {
        if (Canonical.same(change.path(), change.wanted(), change.remote())) {
            return ChangeKind.CONVERGED;
        }
        if (fate == Fate.DELETED_THERE || change.localDeparture().isEmpty()) {
            return ChangeKind.PULL;
        }
        return fate == Fate.DELETED_HERE || change.remoteDeparture().isEmpty() ? ChangeKind.PUSH : ChangeKind.CONFLICT;
    }

    /** What the two sides did to a variant as a whole. */
    private enum Fate {
        /** It is compared field by field. */
        COMPARED,
        /** Deleted on the local side, not edited in the shop. */
        DELETED_HERE,
        /** Deleted in the shop, not edited on the local side. */
        DELETED_THERE,
        /** Deleted on one side and edited on the other: one conflict, whatever else changed in it. */
        CONTESTED
    }

    private static Fate fate(ProductState state, Set<FieldPath> paths, VariantKey variant) {
        FieldPath choices = FieldPath.of(variant, Field.CHOICES);
        boolean here = deleted(state.local(), choices);
        boolean there = deleted(state.remote(), choices);
        if (here == there) {
            return Fate.COMPARED;
        }
        Replica other = here ? state.remote() : state.local();
        boolean edited = paths.stream()
                .anyMatch(path -> path.variant().equals(choices.variant())
                        && isEdit(path)
                        && other.changed(path)
                        && other.fields().get(path).isPresent());
        if (edited) {
            return Fate.CONTESTED;
        }
        return here ? Fate.DELETED_HERE : Fate.DELETED_THERE;
    }

    private static boolean deleted(Replica side, FieldPath choices) {
        return side.changed(choices) && side.fields().get(choices).isEmpty();
    }

    /** The conflict over a variant's existence; each side left the base when it last did so anywhere in the variant. */
    private static FieldChange contest(ProductState state, FieldPath choices) {
        return new FieldChange(
                choices,
                ChangeKind.CONFLICT,
                state.local().fields().get(choices),
                state.remote().fields().get(choices),
                latest(state.local(), choices),
                latest(state.remote(), choices));
    }

    private static Optional<Departure> latest(Replica side, FieldPath choices) {
        return side.departures().entrySet().stream()
                .filter(entry -> entry.getKey().variant().equals(choices.variant()))
                .map(entry -> new Departure(
                        side.base(choices),
                        entry.getValue().after(),
                        entry.getValue().until()))
                .max((a, b) -> a.until().compareTo(b.until()));
    }
}
