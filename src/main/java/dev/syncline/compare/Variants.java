package dev.syncline.compare;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.VariantKey;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Variants as wholes: a variant is there where its choices are. */
final class Variants {
    private Variants() {}

    static boolean has(ProductFields fields, VariantKey variant) {
        return fields.values().containsKey(FieldPath.of(variant, Field.CHOICES));
    }

    /** The paths of one variant that either side carries or departs in. */
    static Set<FieldPath> paths(ProductState state, VariantKey variant) {
        Set<FieldPath> paths = new TreeSet<>();
        add(paths, state.local().fields().paths(), variant);
        add(paths, state.remote().fields().paths(), variant);
        add(paths, state.local().departures().keySet(), variant);
        add(paths, state.remote().departures().keySet(), variant);
        return paths;
    }

    /** These paths, and with the choices of a variant that is on one side only all that belongs to it. */
    static Set<FieldPath> whole(ProductState state, Collection<FieldPath> paths) {
        Set<FieldPath> all = new TreeSet<>(paths);
        for (FieldPath path : paths) {
            if (oneSided(state, path)) {
                all.addAll(paths(state, path.variant().orElseThrow()));
            }
        }
        return all;
    }

    /** Whether the path is the existence of a variant that is on at most one side. */
    static boolean oneSided(ProductState state, FieldPath path) {
        return path.field() == Field.CHOICES
                && !(state.local().fields().values().containsKey(path)
                        && state.remote().fields().values().containsKey(path));
    }

    private static void add(Set<FieldPath> to, Collection<FieldPath> paths, VariantKey variant) {
        for (FieldPath path : paths) {
            if (path.variant().equals(Optional.of(variant))) {
                to.add(path);
            }
        }
    }
}
