package dev.syncline.engine;

import dev.syncline.compare.Changeset;
import dev.syncline.compare.FieldChange;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sku;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.PlanItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the conflict steps of a plan into conflicts that wait. */
final class Conflicts {
    private Conflicts() {}

    static List<OpenConflict> of(ProductState state, Changeset changeset, PlanItem item, Instant now) {
        return item.fields().stream()
                .map(field -> of(state, changeset, field, now))
                .toList();
    }

    private static OpenConflict of(ProductState state, Changeset changeset, ItemField field, Instant now) {
        Optional<FieldChange> change = changeset.changes().stream()
                .filter(candidate -> candidate.path().equals(field.path()))
                .findFirst();
        return new OpenConflict(
                Optional.empty(),
                state.shop(),
                state.id().orElseThrow(),
                state.key(),
                sku(state, field.path()),
                field.path(),
                change.flatMap(FieldChange::baseLocal),
                change.flatMap(FieldChange::baseRemote),
                state.local().fields().get(field.path()),
                state.remote().fields().get(field.path()),
                field.by(),
                now,
                true);
    }

    private static Optional<String> sku(ProductState state, FieldPath path) {
        return path.variant()
                .flatMap(variant -> state.local().fields().text(variant, Field.SKU))
                .or(() -> firstSku(state));
    }

    /** The first SKU of a product, of the local side if it has one. */
    static Optional<String> firstSku(ProductState state) {
        return state.local().fields().skus().stream()
                .findFirst()
                .or(() -> state.remote().fields().skus().stream().findFirst())
                .map(Sku::text);
    }
}
