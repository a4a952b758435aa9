package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.plan.Writability.HeldBack;
import dev.syncline.plan.Writability.Writable;
import dev.syncline.rules.StockPolicy;
import java.util.Optional;

/** Whether stock can be written: not where nobody counts it, and only at locations that the shop has. */
final class StockWritability {
    private StockWritability() {}

    /** As far as the product itself says. */
    static Writability of(ProductState state, FieldPath path, Optional<Value> wanted) {
        VariantKey variant = path.variant().orElseThrow();
        boolean here = exists(state.local().fields(), variant);
        boolean there = exists(state.remote().fields(), variant);
        if (!here) {
            return new Writable(MutationKind.VARIANTS_DELETE);
        }
        if (!isTracked(state, variant)) {
            return new HeldBack(PlanSentences.NOT_TRACKED);
        }
        if (!there) {
            return new Writable(MutationKind.VARIANTS_CREATE);
        }
        return wanted.isPresent() ? new Writable(MutationKind.STOCK) : new HeldBack(PlanSentences.LOCATION_STAYS);
    }

    /** As far as the shop's locations say; empty where nothing is against it. */
    static Optional<Writability> place(StockPolicy policy, FieldPath path) {
        return path.field() != Field.AVAILABLE || policy.knows(path.qualifier().orElseThrow())
                ? Optional.empty()
                : Optional.of(new HeldBack(
                        PlanSentences.unknownLocation(path.qualifier().orElseThrow(), policy.names())));
    }

    /** What this sync leaves of it counts; a new variant is tracked unless the local side says otherwise. */
    private static boolean isTracked(ProductState state, VariantKey variant) {
        FieldPath tracked = FieldPath.of(variant, Field.TRACKED);
        Optional<Value> here = state.local().fields().get(tracked);
        Optional<Value> there = state.remote().fields().get(tracked);
        Optional<Value> stays = state.local().changed(tracked) || there.isEmpty() ? here : there;
        return stays.filter(value -> value.equals(new Value.Flag(false))).isEmpty();
    }

    private static boolean exists(ProductFields side, VariantKey variant) {
        return side.get(FieldPath.of(variant, Field.CHOICES)).isPresent();
    }
}
