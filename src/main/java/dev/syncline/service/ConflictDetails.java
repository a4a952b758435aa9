package dev.syncline.service;

import dev.syncline.compare.CompareSentences;
import dev.syncline.compare.Comparison;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.Merge;
import dev.syncline.compare.MergeResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import java.util.Optional;

/** Puts together what a person is shown of a conflict. */
final class ConflictDetails {
    private ConflictDetails() {}

    static ConflictDetail of(OpenConflict stored, Optional<ProductState> found, Optional<Suggestion> suggestion) {
        if (found.isEmpty()) {
            MergeResult none = new MergeResult.Collision(CompareSentences.PRODUCT_GONE);
            return new ConflictDetail(
                    stored,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    none,
                    Optional.empty(),
                    Optional.empty(),
                    suggestion);
        }
        ProductState state = found.get();
        FieldPath path = stored.path();
        boolean both = state.presence().local() && state.presence().remote();
        OpenConflict now = both ? fresh(stored, state) : stored;
        boolean variant = path.field() == Field.CHOICES
                && (now.local().isEmpty() || now.remote().isEmpty());
        return new ConflictDetail(
                now,
                text(state, Field.TITLE),
                text(state, Field.VENDOR),
                text(state, Field.PRODUCT_TYPE),
                !both || variant,
                both && !variant ? merge(state, path) : new MergeResult.Collision(CompareSentences.ONE_SIDED),
                Optional.ofNullable(state.local().departures().get(path)),
                Optional.ofNullable(state.remote().departures().get(path)),
                suggestion);
    }

    /** What the sides say now; the stored values are those of the last comparison. */
    private static OpenConflict fresh(OpenConflict stored, ProductState state) {
        FieldPath path = stored.path();
        return new OpenConflict(
                stored.number(),
                stored.shop(),
                stored.product(),
                stored.key(),
                stored.sku(),
                path,
                state.local().base(path),
                state.remote().base(path),
                state.local().fields().get(path),
                state.remote().fields().get(path),
                stored.rule(),
                stored.since(),
                stored.open());
    }

    private static MergeResult merge(ProductState state, FieldPath path) {
        return Comparison.compare(state).changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .map((FieldChange change) -> Merge.merged(path, change))
                .orElseGet(() -> new MergeResult.Collision(CompareSentences.AGREED));
    }

    private static Optional<String> text(ProductState state, Field field) {
        return state.local()
                .fields()
                .text(field)
                .or(() -> state.remote().fields().text(field));
    }
}
