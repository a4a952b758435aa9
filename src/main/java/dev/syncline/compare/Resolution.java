package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decisions about conflicts, carried into the state: afterwards the comparison finds at most something to push. */
public final class Resolution {
    private Resolution() {}

    /**
     * The product after a person decided about one field; about the product's existence where it is on one side only, and
     * about a variant's where the field is the choices of one that is on one side only.
     *
     * @throws NotResolvable where the choice cannot be carried out; nothing is decided then
     */
    public static ProductState resolved(ProductState state, FieldPath path, Choice choice, Instant at) {
        Presence presence = state.presence();
        if (presence.local() != presence.remote()) {
            return existence(state, choice, at);
        }
        if (Variants.oneSided(state, path)) {
            return variant(state, path, choice, at);
        }
        return switch (choice) {
            case Choice.Local() -> prevailing(state, path, at);
            case Choice.Remote() -> Settlement.pulled(state, Set.of(path), at);
            case Choice.Base() -> restored(state, path, at);
            case Choice.Merge() -> edited(state, path, merged(state, path), ValueSource.RULE, at);
            case Choice.Edited(var value) -> edited(state, path, value, ValueSource.PERSON, at);
        };
    }

    /**
     * The product once its local side stands for what is about to be written: it says what is written where that is more
     * than the local value (a merge), and a variant that the shop deleted and that is created again is its own. To be kept
     * together with the operations that write it. Whatever the local side says already stays as it is.
     *
     * @param wanted what each field shall say on both sides
     */
    public static ProductState intended(ProductState state, Map<FieldPath, Optional<Value>> wanted, Instant at) {
        ProductState intended = state;
        for (Map.Entry<FieldPath, Optional<Value>> entry : new TreeMap<>(wanted).entrySet()) {
            FieldPath path = entry.getKey();
            if (Variants.oneSided(state, path)) {
                intended = variant(intended, path, new Choice.Local(), at);
                continue;
            }
            if (path.field() == Field.AVAILABLE) {
                intended = StockSum.intended(intended, path, entry.getValue(), at);
                continue;
            }
            Departure known = state.local().departures().get(path);
            boolean restoring = known != null && known.restore().isPresent();
            if (!restoring && !Canonical.same(path, state.local().fields().get(path), entry.getValue())) {
                intended = edited(intended, path, entry.getValue(), ValueSource.RULE, at);
            }
        }
        return intended;
    }

    private static ProductState existence(ProductState state, Choice choice, Instant at) {
        boolean gone = !state.presence().local();
        return switch (choice) {
            case Choice.Remote() -> Settlement.pulled(state, Set.of(), at);
            case Choice.Local()
            when gone -> state.withRemote(Replica.agreed(state.remote().fields()));
            case Choice.Local() ->
                state.withLocal(Replica.agreed(state.local().fields()))
                        .withRemote(Replica.NONE)
                        .withLink(Link.UNLINKED, Optional.empty())
                        .withPresence(new Presence(true, false, false));
            default -> throw new NotResolvable(CompareSentences.PRODUCT_ONE_SIDED);
        };
    }

    private static ProductState variant(ProductState state, FieldPath choices, Choice choice, Instant at) {
        return switch (choice) {
            case Choice.Remote() -> Settlement.pulled(state, Set.of(choices), at);
            case Choice.Local() -> {
                ProductState decided = state;
                for (FieldPath path : Variants.whole(state, Set.of(choices))) {
                    decided = prevailing(decided, path, at);
                }
                yield decided;
            }
            default -> throw new NotResolvable(CompareSentences.VARIANT_ONE_SIDED);
        };
    }

    private static Optional<Value> merged(ProductState state, FieldPath path) {
        FieldChange change = Comparison.compare(state).changes().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotResolvable(CompareSentences.nothingToMerge(path)));
        return switch (Merge.merged(path, change)) {
            case MergeResult.Merged(var value) -> value;
            case MergeResult.Collision(var why) -> throw new NotResolvable(CompareSentences.notMerged(path, why));
        };
    }

    private static ProductState edited(
            ProductState state, FieldPath path, Optional<Value> value, ValueSource source, Instant at) {
        return prevailing(LocalEdit.set(state, path, value, source, at), path, at);
    }

    /** The local side goes back to its base; where the shop's form of the base is another value, that is what is written. */
    private static ProductState restored(ProductState state, FieldPath path, Instant at) {
        Optional<Value> local = state.local().base(path);
        Optional<Value> remote = state.remote().base(path);
        ProductState back = edited(state, path, local, ValueSource.PERSON, at);
        if (Canonical.same(path, local, remote)) {
            return back;
        }
        Optional<Value> shop = state.remote().fields().get(path);
        if (Canonical.same(path, remote, shop)) {
            return back.settled(Set.of(path));
        }
        return back.withLocal(
                with(back.local(), path, new Departure(shop, at, at, Optional.of(new Departure.Restore(remote)))));
    }

    /** The shop's edit is known and overruled: what differs from the local side is to be pushed. */
    private static ProductState prevailing(ProductState state, FieldPath path, Instant at) {
        Optional<Value> shop = state.remote().fields().get(path);
        if (Canonical.same(path, state.local().fields().get(path), shop)) {
            return state.settled(Set.of(path));
        }
        ProductState overruled = state.withRemote(state.remote().settled(path));
        return overruled.local().changed(path)
                ? overruled
                : overruled.withLocal(with(overruled.local(), path, Departure.at(shop, at)));
    }

    private static Replica with(Replica side, FieldPath path, Departure departure) {
        TreeMap<FieldPath, Departure> departures = new TreeMap<>(side.departures());
        departures.put(path, departure);
        return new Replica(side.fields(), departures);
    }
}
