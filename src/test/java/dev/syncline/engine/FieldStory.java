package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import java.util.Optional;
import java.util.Set;

/**
 * The reference: one field of a product that is on both sides, and what the decision table of the design makes of it. It
 * knows nothing of plans, queues or history.
 *
 * @param baseLocal what the local side said when both last agreed
 * @param baseRemote what the shop said then
 */
record FieldStory(
        Optional<Value> baseLocal, Optional<Value> baseRemote, Optional<Value> local, Optional<Value> remote) {

    boolean changedLocal() {
        return !local.equals(baseLocal);
    }

    boolean changedRemote() {
        return !remote.equals(baseRemote);
    }

    FieldStory withLocal(Optional<Value> value) {
        return new FieldStory(baseLocal, baseRemote, value, remote);
    }

    FieldStory withRemote(Optional<Value> value) {
        return new FieldStory(baseLocal, baseRemote, local, value);
    }

    private FieldStory settled() {
        return new FieldStory(local, remote, local, remote);
    }

    private FieldStory pushed() {
        return withRemote(local).settled();
    }

    private FieldStory pulled() {
        return withLocal(remote).settled();
    }

    /** Written to the shop, and the process ended before it knew. */
    FieldStory halfPushed() {
        return withRemote(local);
    }

    /** What a sync may make of it. */
    Set<FieldStory> synced(FieldPath path, ShopPolicy policy, boolean keptOut) {
        Mode mode = policy.modes().getOrDefault(path.group(), Mode.SYNC);
        if ((!changedLocal() && !changedRemote()) || mode == Mode.OFF || keptOut) {
            return Set.of(this);
        }
        if (local.equals(remote)) {
            return Set.of(settled());
        }
        if (mode == Mode.MONITOR) {
            return Set.of(this);
        }
        return switch (policy.groupOwners().getOrDefault(path.group(), Ownership.BOTH)) {
            case SUPPLIER -> Set.of(changedLocal() ? pushed() : this);
            case SHOP -> Set.of(changedRemote() ? pulled() : this);
            case FILL -> Set.of(changedLocal() && isEmpty(remote) ? pushed() : this);
            case ASK -> oneSided().orElse(Set.of(this));
            case BOTH -> oneSided().orElseGet(() -> decided(policy));
        };
    }

    private Optional<Set<FieldStory>> oneSided() {
        if (changedLocal() && changedRemote()) {
            return Optional.empty();
        }
        return Optional.of(Set.of(changedLocal() ? pushed() : pulled()));
    }

    private Set<FieldStory> decided(ShopPolicy policy) {
        return switch (policy.global()) {
            case ETILIZE_PRIORITY -> Set.of(pushed());
            case SHOPIFY_PRIORITY -> Set.of(pulled());
            // Edits of one word overlap, so nothing is merged.
            case MANUAL_REVIEW, MERGE_FIELDS -> Set.of(this);
            case TIMESTAMP_BASED -> Set.of(this, pushed(), pulled());
        };
    }

    /** Whether a person is to decide, after a sync that left it as it is. */
    boolean waits(FieldPath path, ShopPolicy policy, boolean keptOut) {
        Mode mode = policy.modes().getOrDefault(path.group(), Mode.SYNC);
        Ownership owner = policy.groupOwners().getOrDefault(path.group(), Ownership.BOTH);
        return changedLocal()
                && changedRemote()
                && !local.equals(remote)
                && mode == Mode.SYNC
                && !keptOut
                && (owner == Ownership.ASK || owner == Ownership.BOTH);
    }

    private static boolean isEmpty(Optional<Value> value) {
        return value.isEmpty() || value.get().equals(Value.text(""));
    }
}
