package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.Shelf;
import dev.syncline.model.ShopWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One shop, as the engine sees it. Thread-safe. Reading retries passing faults by itself; writing never does: it makes
 * one try and says how it ended.
 */
public interface ShopPort {
    /**
     * Whether the shop answers, what it allows and what it lacks.
     *
     * @throws ShopUnreachable where it does not answer
     */
    ShopFacts facts();

    /** Makes what the first creation needs: the definition of the metafield that carries the supplier's key. Idempotent. */
    void prepare();

    /**
     * Streams every product of the shop, in no order, from one bulk reading.
     *
     * @throws ShopUnreachable where it cannot be completed; what was streamed before is true all the same
     */
    void readAll(Consumer<RemoteReading> sink);

    /** Streams the products that the shop says were updated at or after a moment; may repeat or miss some, as its index lags. */
    void readChangedSince(Instant moment, Consumer<RemoteReading> sink);

    /** Reads products by id, at once and consistently. One that is not there is not in the result. */
    Map<RemoteId, RemoteProduct> read(List<RemoteId> ids);

    /**
     * Reads again what writes are about to change, and no more than that takes: the products as they were known, with the
     * fields in question as the shop says them now, and with the ids of their variants where variants are written. Where
     * the shop says anything else than was known, the whole product is read. One that is not there is not in the result.
     */
    Map<RemoteId, RemoteProduct> readAgain(List<Expected> expected);

    /**
     * What a write expects to find.
     *
     * @param id the shop product
     * @param kind the kind of the write
     * @param paths the fields that it is about to change
     * @param known the product as it was last read, its variants named as {@code paths} name them
     */
    record Expected(RemoteId id, MutationKind kind, Set<FieldPath> paths, ProductFields known) {}

    /** Reads the product that carries a supplier's key, consistently, not by search. */
    Optional<RemoteProduct> readByKey(ProductKey key);

    /**
     * All shelves of a kind that the shop has.
     *
     * @throws ShopUnreachable where it does not say
     */
    List<Shelf> shelves(Shelf.Kind kind);

    /** The collection with a handle, read consistently, not by search. */
    Optional<Shelf> collection(String handle);

    /** Makes one try to create an empty collection. Never throws for what the shop or the network does. */
    Outcome createCollection(String handle, String title);

    /**
     * Sends writes, packed into as few requests as is sensible; the outcomes are in the order of the writes. Writes to one
     * product are not packed together. Never throws for what the shop or the network does.
     */
    List<Outcome> send(List<ShopWrite> writes);

    /** How many writes are sensibly sent together, for this kind of shop and connection, as things are now. */
    int packing();

    /** How many lots of {@link #packing} writes are sensibly worked on at once, as things are now; at least 1. */
    int batches();

    /** This shop for what cannot wait: its requests go before all others, and may use what is kept of the budget for them. */
    ShopPort urgent();

    /** The longest that {@link #send} can take before it ends by itself. */
    Duration timeout();

    /** Requests, points and refusals for want of budget so far, for reports. */
    Usage usage();

    /**
     * What has been used of the shop's interface since the port was made.
     *
     * @param requests requests sent
     * @param cost points charged
     * @param throttled requests refused for want of budget
     * @param budget the bucket as it is now; empty for a shop that has not said what it holds
     * @param pace how fast the shop answers of late; empty before the first answer
     */
    record Usage(long requests, double cost, long throttled, Optional<Budget> budget, Optional<Pace> pace) {
        /** What was used between this and a later usage. */
        Spent until(Usage later) {
            return new Spent(later.requests - requests, later.cost - cost, later.throttled - throttled);
        }
    }

    /**
     * What a while of work used.
     *
     * @param requests requests sent
     * @param cost points charged
     * @param throttled requests refused for want of budget
     */
    record Spent(long requests, double cost, long throttled) {}

    /**
     * The points that may be spent.
     *
     * @param available points in the bucket now
     * @param maximum points that it holds at the most
     * @param restorePerSecond points that come back a second
     */
    record Budget(double available, double maximum, double restorePerSecond) {}

    /**
     * How long the latest requests took until they were answered.
     *
     * @param median half of them took no longer
     * @param slow nineteen in twenty took no longer
     */
    record Pace(Duration median, Duration slow) {}
}
