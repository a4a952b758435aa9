package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Taking back what runs did to a product as a whole: that it came, went, was linked or taken over. Pure. */
public final class ExistenceUndo {
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);
    private static final Optional<Value> ARCHIVED = Optional.of(Value.text("ARCHIVED"));

    private ExistenceUndo() {}

    /** What the first of the runs did to the product as a whole. */
    public enum Event {
        /** Created in the shop. */
        CREATED,
        /** Archived in the shop. */
        ARCHIVED,
        /** Deleted in the shop for good. */
        DELETED,
        /** Deleted by the shop, which was accepted. */
        DROPPED,
        /** Taken from the shop into the catalogue. */
        TAKEN,
        /** Linked with a product of the shop. */
        LINKED
    }

    /** What takes it back. */
    public enum Deed {
        /** Archived in the shop, and kept so. */
        ARCHIVE,
        /** Deleted in the shop for good, and kept out of it. */
        DELETE,
        /** Active again in the shop, as it was. */
        RETURN,
        /** Created in the shop again. */
        RECREATE,
        /** Out of the catalogue again, and left alone in the shop. */
        RELEASE,
        /** Two products again, kept apart. */
        UNLINK
    }

    /** What can be done. */
    public sealed interface Verdict {
        /** It is taken back like that. */
        record Possible(Deed deed) implements Verdict {}

        /** Something was changed since that would be lost; {@code why} is for people. */
        record Edited(Sentence why) implements Verdict {}

        /** It cannot be taken back; {@code why} is for people. */
        record Impossible(Sentence why) implements Verdict {}

        /** It is so already. */
        record Nothing() implements Verdict {}
    }

    /**
     * What can be done about an event.
     *
     * @param hardDelete whether what leaves the catalogue is deleted for good in this shop
     * @param pulledSince whether a value was taken from the shop since
     */
    public static Verdict find(ProductState now, Event event, boolean hardDelete, boolean pulledSince) {
        Presence presence = now.presence();
        boolean both = now.link() == Link.ADOPTED && presence.local() && presence.remote();
        return switch (event) {
            case CREATED -> both ? created(now, hardDelete, pulledSince) : gone(now);
            case ARCHIVED -> archived(now, both);
            case DELETED ->
                presence.remote() ? new Verdict.Nothing() : new Verdict.Impossible(UndoSentences.DELETED_FOR_GOOD);
            case DROPPED -> {
                if (presence.remote()) {
                    yield new Verdict.Nothing();
                }
                yield presence.local() && now.link() == Link.IGNORED
                        ? new Verdict.Possible(Deed.RECREATE)
                        : new Verdict.Impossible(UndoSentences.LEFT_THE_CATALOGUE);
            }
            case TAKEN -> {
                if (!both) {
                    yield presence.local()
                            ? new Verdict.Impossible(UndoSentences.NOT_ON_BOTH_SIDES)
                            : new Verdict.Nothing();
                }
                yield isEdited(now) || isListed(now)
                        ? new Verdict.Edited(isListed(now) ? UndoSentences.LISTED_BY_NOW : UndoSentences.EDITED)
                        : new Verdict.Possible(Deed.RELEASE);
            }
            case LINKED -> {
                if (!both) {
                    yield new Verdict.Nothing();
                }
                yield isEdited(now) ? new Verdict.Edited(UndoSentences.EDITED) : new Verdict.Possible(Deed.UNLINK);
            }
        };
    }

    private static Verdict created(ProductState now, boolean hardDelete, boolean pulledSince) {
        if (hardDelete) {
            return pulledSince || isEdited(now)
                    ? new Verdict.Edited(UndoSentences.DELETING_LOSES)
                    : new Verdict.Possible(Deed.DELETE);
        }
        if (Canonical.same(STATUS, now.remote().fields().get(STATUS), ARCHIVED)) {
            return new Verdict.Nothing();
        }
        return now.local().changed(STATUS) || now.remote().changed(STATUS)
                ? new Verdict.Edited(UndoSentences.STATUS_EDITED)
                : new Verdict.Possible(Deed.ARCHIVE);
    }

    /** A product that was created and is not on both sides any more. */
    private static Verdict gone(ProductState now) {
        return !now.presence().remote()
                        || Canonical.same(STATUS, now.remote().fields().get(STATUS), ARCHIVED)
                ? new Verdict.Nothing()
                : new Verdict.Impossible(UndoSentences.NOT_ON_BOTH_SIDES);
    }

    private static Verdict archived(ProductState now, boolean both) {
        if (both) {
            return new Verdict.Nothing();
        }
        if (!now.presence().remote()
                || now.link() != Link.ADOPTED
                || now.presence().agreed()) {
            return new Verdict.Impossible(UndoSentences.NOT_IN_SHOP);
        }
        return now.remote().changed(STATUS)
                        || !Canonical.same(STATUS, now.remote().fields().get(STATUS), ARCHIVED)
                ? new Verdict.Edited(UndoSentences.STATUS_EDITED)
                : new Verdict.Possible(Deed.RETURN);
    }

    /** Whether either side has an edit that nobody has settled yet. */
    private static boolean isEdited(ProductState now) {
        return !now.remote().departures().isEmpty()
                || now.local().departures().keySet().stream()
                        .anyMatch(path -> path.field().isSynced() && path.group() != FieldGroup.INVENTORY);
    }

    /** Whether a feed says something of it. */
    private static boolean isListed(ProductState now) {
        return now.local().fields().paths().stream()
                .anyMatch(path -> now.feed().said(path, now.local().fields()).isPresent());
    }

    /**
     * The product with that taken back on our side; a sync then writes what is to be written.
     *
     * @param status the status that it had in the shop, where it returns
     */
    public static ProductState undone(ProductState now, Deed deed, Optional<Value> status, Instant at) {
        return switch (deed) {
            case ARCHIVE -> LocalEdit.set(now, STATUS, ARCHIVED, ValueSource.UNDO, at);
            case DELETE ->
                now.withLocal(Replica.agreed(now.local().fields()))
                        .withLink(Link.IGNORED, now.remoteId())
                        .withPresence(new Presence(false, true, true));
            case RETURN -> returned(now, status, at);
            case RECREATE ->
                now.withLink(Link.UNLINKED, Optional.empty()).withPresence(new Presence(true, false, false));
            case RELEASE ->
                now.withLocal(Replica.NONE)
                        .withRemote(Replica.agreed(now.remote().fields()))
                        .withFeed(FeedSaid.SAME)
                        .withLink(Link.IGNORED, now.remoteId())
                        .withPresence(new Presence(false, true, false));
            case UNLINK ->
                now.withLocal(Replica.agreed(now.local().fields()))
                        .withRemote(Replica.NONE)
                        .withLink(Link.IGNORED, Optional.empty())
                        .withPresence(new Presence(true, false, false));
        };
    }

    /**
     * The shop's half of a product that is two again, as one that is only in the shop.
     *
     * @param pullsOrphans whether the shop's rule would take it into the catalogue otherwise
     */
    public static ProductState shopHalf(ProductState whole, boolean pullsOrphans) {
        RemoteId id = whole.remoteId().orElseThrow();
        return new ProductState(
                Optional.empty(),
                whole.shop(),
                new ProductKey("shop:" + id.text()),
                pullsOrphans ? Link.IGNORED : Link.ORPHAN,
                Optional.of(id),
                Replica.NONE,
                Replica.agreed(whole.remote().fields()),
                FeedSaid.SAME,
                new Presence(false, true, false));
    }

    private static ProductState returned(ProductState now, Optional<Value> status, Instant at) {
        Value active = status.orElse(Value.text("ACTIVE"));
        ProductState back = LocalEdit.set(
                now.withPresence(new Presence(true, true, true)), STATUS, Optional.of(active), ValueSource.UNDO, at);
        TreeMap<FieldPath, Departure> departures = new TreeMap<>(back.local().departures());
        departures.putIfAbsent(STATUS, Departure.at(now.remote().fields().get(STATUS), at));
        return back.withLocal(new Replica(back.local().fields(), departures));
    }
}
