package dev.syncline.compare;

import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stock that both sides move: each side's difference since the base applies to the other. Pure. */
public final class StockSum {
    private StockSum() {}

    /** What the shop shall say: what it says now, moved as the local side moved. A first number stands as it is. */
    public static Optional<Value> of(FieldChange change) {
        if (change.local().orElse(null) instanceof Value.Whole(long local)
                && change.baseLocal().orElse(null) instanceof Value.Whole(long base)
                && change.remote().orElse(null) instanceof Value.Whole(long remote)) {
            return Optional.of(new Value.Whole(remote + local - base));
        }
        return change.local();
    }

    /**
     * The product once its local side says what is about to be written. The shop's movements are in it, so what is left of
     * the difference is our own: should the shop move again before the write, only that is applied anew.
     */
    static ProductState intended(ProductState state, FieldPath path, Optional<Value> wanted, Instant at) {
        Optional<Value> shop = state.remote().fields().get(path);
        ProductState counted =
                LocalEdit.set(state, path, wanted, ValueSource.RULE, at).settled(java.util.Set.of(path));
        if (shop.equals(wanted)) {
            return counted;
        }
        TreeMap<FieldPath, Departure> departures = new TreeMap<>(counted.local().departures());
        departures.put(path, Departure.at(shop, at));
        return counted.withLocal(new Replica(counted.local().fields(), departures));
    }

    /**
     * An import of a feed that counts on its own: where it reports other stock than before, the local stock moves by that
     * difference, and keeps what it took from the shop meanwhile.
     */
    public static Imported imported(ProductState known, Imported imported, Instant at) {
        TreeMap<FieldPath, FieldEdit> changes = new TreeMap<>(imported.changes());
        Map<FieldPath, Optional<Value>> moved = new TreeMap<>();
        imported.changes().forEach((path, edit) -> {
            Optional<Value> said = known.feed().said(path, known.local().fields());
            if (path.field() == Field.AVAILABLE
                    && edit.before().orElse(null) instanceof Value.Whole(long before)
                    && edit.after().orElse(null) instanceof Value.Whole(long after)
                    && said.orElse(null) instanceof Value.Whole(long last)
                    && last != before) {
                Optional<Value> value = Optional.of(new Value.Whole(before + after - last));
                moved.put(path, value);
                changes.put(path, new FieldEdit(edit.before(), value));
            }
        });
        return moved.isEmpty()
                ? imported
                : new Imported(LocalEdit.set(imported.state(), moved, ValueSource.RULE, at), changes);
    }
}
