package dev.syncline.compare;

import dev.syncline.model.Departure;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Optional;

/**
 * One field in which a side left the base.
 *
 * @param path the field
 * @param kind who changed it
 * @param local what the local side says now
 * @param remote what the shop says now
 * @param localDeparture how the local side left its base; empty where it did not
 * @param remoteDeparture how the remote side left its base; empty where it did not
 */
public record FieldChange(
        FieldPath path,
        ChangeKind kind,
        Optional<Value> local,
        Optional<Value> remote,
        Optional<Departure> localDeparture,
        Optional<Departure> remoteDeparture) {

    /** The same change, of another kind. */
    FieldChange as(ChangeKind other) {
        return new FieldChange(path, other, local, remote, localDeparture, remoteDeparture);
    }

    /** What the shop shall say if the local side prevails: the local value, or a base that is to be restored. */
    public Optional<Value> wanted() {
        Optional<Departure.Restore> restore = localDeparture.flatMap(Departure::restore);
        return restore.isPresent() ? restore.get().value() : local;
    }

    /** What the local side said when both last agreed. */
    public Optional<Value> baseLocal() {
        return localDeparture.isPresent() ? localDeparture.flatMap(Departure::agreed) : local;
    }

    /** What the shop read back when both last agreed. */
    public Optional<Value> baseRemote() {
        return remoteDeparture.isPresent() ? remoteDeparture.flatMap(Departure::agreed) : remote;
    }
}
