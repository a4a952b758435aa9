package dev.syncline.engine;

import dev.syncline.compare.Changeset;
import dev.syncline.compare.Comparison;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

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
    private final InstantSource clock;

    Mirror(StorePorts store, Arrivals arrivals, InstantSource clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.clock = clock;
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
        return changed(shop, port, sofar, new BitSet());
    }

    private long changed(Shop shop, ShopPort port, LongConsumer sofar, BitSet seen) {
        Instant begun = clock.instant();
        Intake intake = new Intake(shop, sofar);
        port.readChangedSince(shop.readUpTo().orElseThrow().minus(OVERLAP), intake::accept);
        intake.flush();
        seen.or(intake.seen);
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

    /**
     * Reads products by the shop's ids, whatever they were reported to be. Returns those that are not what was agreed: of
     * those that moved only, or with {@code all} of all that were asked for.
     */
    Set<ProductId> readRemote(Shop shop, ShopPort port, Collection<RemoteId> ids, boolean all) {
        Map<RemoteId, RemoteProduct> found = port.read(List.copyOf(ids));
        Map<RemoteId, CataloguePort.Mark> before = store.catalogue().remoteMarks(shop.id(), ids);
        Intake intake = new Intake(shop, count -> {});
        found.values().forEach(product -> intake.accept(reading(product)));
        intake.flush();
        List<RemoteId> gone = ids.stream().filter(id -> !found.containsKey(id)).toList();
        arrivals.gone(shop, gone, clock.instant());
        if (found.keySet().stream().anyMatch(id -> !before.containsKey(id))) {
            arrivals.reunite(shop, clock.instant());
        }
        List<ProductId> touched = store.catalogue().remoteMarks(shop.id(), ids).entrySet().stream()
                .filter(mark -> all
                        || !Optional.ofNullable(before.get(mark.getKey()))
                                .flatMap(CataloguePort.Mark::remote)
                                .equals(mark.getValue().remote()))
                .map(mark -> mark.getValue().product())
                .toList();
        return store.catalogue().load(touched).values().stream()
                .filter(state -> isDue(shop, state))
                .map(state -> state.id().orElseThrow())
                .collect(Collectors.toSet());
    }

    private static boolean isDue(Shop shop, ProductState state) {
        Changeset changeset = Comparison.compare(state);
        return switch (changeset.presence()) {
            case BOTH -> !changeset.changes().isEmpty();
            case ADDED_REMOTE -> shop.policy().pullOrphans();
            case ADDED_LOCAL, DELETED_LOCAL, DELETED_REMOTE, DELETE_CONFLICT, DELETED_BOTH -> true;
        };
    }

    /** Reads what changed since the last reading; returns what is not what was agreed of it. */
    Set<ProductId> readMissed(Shop shop, ShopPort port) {
        BitSet seen = new BitSet();
        changed(shop, port, count -> {}, seen);
        List<ProductId> touched = seen.stream().mapToObj(ProductId::new).toList();
        Set<ProductId> due = new HashSet<>();
        for (int from = 0; from < touched.size(); from += CHUNK) {
            store.catalogue().load(touched.subList(from, Math.min(from + CHUNK, touched.size()))).values().stream()
                    .filter(state -> isDue(shop, state))
                    .forEach(state -> due.add(state.id().orElseThrow()));
        }
        return due;
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
