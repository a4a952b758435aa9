package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody had runs taken back, or wants it at a set time. Durable: one that a process left half done is gone on with.
 *
 * @param id its number
 * @param shop the shop
 * @param request what of which runs
 * @param actor who asked for it
 * @param askedAt when
 * @param dueAt when it is to be carried out
 * @param state where it stands
 * @param figures what it did; empty before
 */
public record TakeBack(
        long id,
        ShopId shop,
        UndoRequest request,
        String actor,
        Instant askedAt,
        Instant dueAt,
        State state,
        Optional<Figures> figures) {

    /** Where one stands. */
    public enum State {
        /** It waits for its time. */
        WAITING,
        /** It is being carried out, or was when a process ended. */
        WORKING,
        /** Done. */
        DONE,
        /** Somebody wants it no more. */
        CANCELLED
    }

    /**
     * What it did and left.
     *
     * @param products products of which something was taken back
     * @param fields fields that were
     * @param edited what was changed since, and stayed
     * @param impossible what could not be taken back
     * @param kept the first of those that stayed, each with the reason
     */
    public record Figures(long products, long fields, long edited, long impossible, List<Sentence> kept) {
        public Figures {
            kept = List.copyOf(kept);
        }
    }
}
