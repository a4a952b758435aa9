package dev.syncline.console.products;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One field of a product on both sides, with what both last agreed.
 *
 * @param path the field
 * @param local what the catalogue says
 * @param base what the shop said when both last agreed
 * @param localBase what the catalogue said then
 * @param remote what the shop says
 * @param changedHere whether the catalogue left what was agreed
 * @param changedThere whether the shop did
 */
record FieldLine(
        FieldPath path,
        Optional<Value> local,
        Optional<Value> base,
        Optional<Value> localBase,
        Optional<Value> remote,
        boolean changedHere,
        boolean changedThere) {

    /** The product's own fields, those that differ first. */
    static List<FieldLine> of(ProductState state) {
        TreeSet<FieldPath> paths = new TreeSet<>(state.local().fields().paths());
        paths.addAll(state.remote().fields().paths());
        paths.addAll(state.local().departures().keySet());
        paths.addAll(state.remote().departures().keySet());
        return paths.stream()
                .filter(path -> path.variant().isEmpty() && path.field() != Field.IMAGES)
                .map(path -> of(state, path))
                .sorted(Comparator.comparing(FieldLine::differs).reversed())
                .toList();
    }

    /** One field. */
    static FieldLine of(ProductState state, FieldPath path) {
        return new FieldLine(
                path,
                state.local().fields().get(path),
                state.remote().base(path),
                state.local().base(path),
                state.remote().fields().get(path),
                state.local().changed(path),
                state.remote().changed(path));
    }

    /** Whether a side left what was agreed. */
    boolean differs() {
        return changedHere || changedThere;
    }
}
