package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Keeps the remote side of the catalogue as the shop is. What equals the last reading by digest is not even decoded.
 *
 * <p>A product that a complete reading does not list is read by its id before it counts as deleted: what is merely not
 * listed is not deleted.
 */
final class Mirror {
    /** How far behind the last reading a delta begins, since the shop's index lags. */
    static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int CHUNK = 500;

    private final StorePorts store;
    private final Arrivals arrivals;
    private final LinkTrail trail;
    private final InstantSource clock;

    Mirror(StorePorts store, Arrivals arrivals, LinkTrail trail, InstantSource clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is linked while {@code reading} reads belongs to a run. */
    void during(Run run, Runnable reading) {
        trail.during(run, reading);
    }

    /** Reads everything. Returns how many products the shop has. */
    long readAll(Shop shop, ShopPort port, LongConsumer sofar) {
        Instant begun = clock.instant();
        Intake intake = new Intake(shop, sofar);
        port.readAll(intake::accept);
        intake.flush();
        missing(shop, port, intake.seen);
        arrivals.reunite(shop, clock.instant());
        store.shops().setReadUpTo(shop.id(), begun);
        return intake.count;
    }

    /** Reads what changed since the last reading; everything where there was none. */
    long readChanged(Shop shop, ShopPort port, LongConsumer sofar) {
        if (shop.readUpTo().isEmpty()) {
            return readAll(shop, port, sofar);
        }
        Instant begun = clock.instant();
        Intake intake = new Intake(shop, sofar);
        port.readChangedSince(shop.readUpTo().get().minus(OVERLAP), intake::accept);
        intake.flush();
        arrivals.reunite(shop, clock.instant());
        store.shops().setReadUpTo(shop.id(), begun);
        return intake.count;
    }

    /** Reads these products, by id where they are linked, else by key. */
    void readThese(Shop shop, ShopPort port, Iterable<ProductId> products) {
        List<ProductId> wanted = new ArrayList<>();
        products.forEach(wanted::add);
        List<RemoteId> linked = new ArrayList<>();
        Intake intake = new Intake(shop, count -> {});
        store.catalogue().load(wanted).values().forEach(state -> {
            if (state.remoteId().isPresent()) {
                linked.add(state.remoteId().get());
            } else {
                port.readByKey(state.key()).ifPresent(found -> intake.accept(reading(found)));
            }
        });
        Map<RemoteId, RemoteProduct> found = port.read(linked);
        found.values().forEach(product -> intake.accept(reading(product)));
        intake.flush();
        List<RemoteId> gone =
                linked.stream().filter(id -> !found.containsKey(id)).toList();
        arrivals.gone(shop, gone, clock.instant());
        arrivals.reunite(shop, clock.instant());
    }

    private void missing(Shop shop, ShopPort port, BitSet seen) {
        List<RemoteId> unseen = new ArrayList<>();
        store.catalogue().forEachLinked(shop.id(), (product, remote) -> {
            if (!seen.get(Math.toIntExact(product.number()))) {
                unseen.add(remote);
            }
        });
        for (int from = 0; from < unseen.size(); from += CHUNK) {
            List<RemoteId> part = unseen.subList(from, Math.min(from + CHUNK, unseen.size()));
            Map<RemoteId, RemoteProduct> there = port.read(part);
            Intake intake = new Intake(shop, count -> {});
            there.values().forEach(product -> intake.accept(reading(product)));
            intake.flush();
            arrivals.gone(
                    shop, part.stream().filter(id -> !there.containsKey(id)).toList(), clock.instant());
        }
    }

    private static RemoteReading reading(RemoteProduct product) {
        return new RemoteReading(product.id(), product.raw(), () -> product);
    }

    /** Collects readings into chunks; remembers which known products were seen. */
    private final class Intake {
        private final Shop shop;
        private final LongConsumer sofar;
        private final List<RemoteReading> chunk = new ArrayList<>(CHUNK);
        private final BitSet seen = new BitSet();
        private long count;

        Intake(Shop shop, LongConsumer sofar) {
            this.shop = shop;
            this.sofar = sofar;
        }

        void accept(RemoteReading reading) {
            chunk.add(reading);
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (chunk.isEmpty()) {
                return;
            }
            arrivals.take(shop, List.copyOf(chunk), clock.instant())
                    .forEach(product -> seen.set(Math.toIntExact(product.number())));
            count += chunk.size();
            chunk.clear();
            sofar.accept(count);
        }
    }
}
