package dev.syncline.service.webhook;

import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps webhooks from their arrival on. Thread-safe. */
public interface WebhookPort {
    /**
     * A webhook that is to be kept.
     *
     * @param state waiting, or its end where there is nothing to do
     * @param note why
     */
    record Arrival(ShopId shop, Received webhook, WebhookState state, Optional<Sentence> note) {}

    /** What became of an arrival. */
    enum Taken {
        /** It is kept. */
        KEPT,
        /** The same event was kept before. */
        REPEATED,
        /** The same payload was kept before, under another event, and read well after the moment that it names. */
        REPLAYED
    }

    /**
     * When a payload says nothing new, and what is then said of it.
     *
     * @param margin how long after the moment that a payload names its subject must have been read
     * @param why the note of the webhook
     */
    record Replays(Duration margin, Sentence why) {}

    /** Keeps arrivals in one transaction, in their order; what it returns outlives the machine. */
    List<Taken> keep(List<Arrival> arrivals, Replays replays, Instant now);

    /**
     * An engine's turn at the webhooks of a shop.
     *
     * @param owner the engine
     * @param now the moment
     * @param length how long nobody else is given them, unless it is prolonged
     */
    record Turn(String owner, Instant now, Duration length) {
        /** The moment from which others may be given them. */
        public Instant end() {
            return now.plus(length);
        }
    }

    /**
     * Gives those of a shop that wait and are due, oldest first, so many at most, as they were; that the work on them is
     * begun is written down so that it outlives the machine. Empty where it is another engine's turn. With anything given
     * the turn is the caller's until it is given back or ends.
     */
    List<Webhook> claim(ShopId shop, Turn turn, int most);

    /** Prolongs a turn that has not ended. */
    void prolong(ShopId shop, Turn turn);

    /** Ends a turn. */
    void giveBack(ShopId shop, String owner);

    /** Ends all turns; for whoever knows that there is no other engine. */
    void voidTurns();

    /** Writes down how the work on these ended, and when their subjects were read. */
    void end(Collection<Long> webhooks, WebhookState state, Sentence note, Optional<RunId> run, Instant read);

    /** Lets these wait until a moment. */
    void postpone(Collection<Long> webhooks, Sentence why, Instant until);

    /** Lets one that ended be worked off once more; false where there is none of that number. */
    boolean again(long webhook, Instant now);

    /**
     * Which webhooks are meant; empty parts leave nothing out.
     *
     * @param most how many at most, the newest first
     */
    record Filter(Optional<ShopId> shop, Optional<WebhookState> state, int most) {}

    /** Streams kept webhooks, the newest first. */
    void forEach(Filter filter, Consumer<Webhook> sink);

    /** Forgets those that ended and arrived before a moment. Returns how many. */
    int forget(Instant before);
}
