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
     * Keeps arrivals in one transaction, in their order; what it returns outlives the machine.
     *
     * @param margin how long after the moment that a payload names its subject must have been read, so that the same
     *     payload says nothing new
     */
    List<Taken> keep(List<Arrival> arrivals, Duration margin, Instant now);

    /** Those of a shop that wait and are due, oldest first, so many at most. */
    List<Webhook> due(ShopId shop, Instant now, int most);

    /** Writes down, so that it outlives the machine, that the work on these is begun. */
    void begin(Collection<Long> webhooks);

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
