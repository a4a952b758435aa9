package dev.syncline.engine;

import dev.syncline.compare.Linking;
import dev.syncline.compare.Movement;
import dev.syncline.compare.VariantAlignment;
import dev.syncline.engine.CataloguePort.Mark;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Digest;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what the shop was read to say into the catalogue: known products move, unknown ones are adopted or orphans. */
final class Arrivals {
    private final StorePorts store;
    private final Adopter adopter;

    Arrivals(StorePorts store, Adopter adopter) {
        this.store = store;
        this.adopter = adopter;
    }

    /** Takes a chunk of readings in one transaction. Returns the numbers of all products it was about. */
    List<ProductId> take(Shop shop, List<RemoteReading> readings, Instant now) {
        return store.transactions().inTransaction(() -> {
            Map<RemoteId, Mark> marks = store.catalogue()
                    .remoteMarks(
                            shop.id(), readings.stream().map(RemoteReading::id).toList());
            List<ProductId> touched = new ArrayList<>(readings.size());
            List<RemoteReading> moved = new ArrayList<>();
            List<RemoteProduct> unknown = new ArrayList<>();
            for (RemoteReading reading : readings) {
                Mark mark = marks.get(reading.id());
                if (mark == null) {
                    unknown.add(reading.product().get());
                } else {
                    touched.add(mark.product());
                    if (!mark.remote().equals(Optional.of(reading.raw()))) {
                        moved.add(reading);
                    }
                }
            }
            move(shop, moved, marks, now);
            touched.addAll(adopter.adopt(shop, unknown, now));
            return touched;
        });
    }

    /** Links what was read on either side before it was on the other. */
    void reunite(Shop shop, Instant now) {
        adopter.reunite(shop, now);
    }

    /** Takes note that products are not in the shop any more. */
    void gone(Shop shop, Collection<RemoteId> ids, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        store.transactions().inTransaction(() -> {
            Map<RemoteId, Mark> marks = store.catalogue().remoteMarks(shop.id(), ids);
            List<Saving> savings = new ArrayList<>();
            List<ProductId> forgotten = new ArrayList<>();
            for (ProductState state : states(marks.values())) {
                if (state.link() == Link.ORPHAN || state.link() == Link.CANDIDATE) {
                    forgotten.add(state.id().orElseThrow());
                    continue;
                }
                Presence presence = state.presence();
                savings.add(new Saving(
                        state.withPresence(new Presence(presence.local(), false, presence.agreed())),
                        Optional.empty(),
                        // Should it be there after all, it must not pass for unmoved.
                        Optional.of(Digest.of(new byte[0]))));
            }
            store.catalogue().save(savings);
            store.catalogue().remove(forgotten);
        });
    }

    private void move(Shop shop, List<RemoteReading> readings, Map<RemoteId, Mark> marks, Instant now) {
        if (readings.isEmpty()) {
            return;
        }
        Map<ProductId, ProductState> states = store.catalogue()
                .load(readings.stream()
                        .map(reading -> mark(marks, reading).product())
                        .toList());
        List<Saving> savings = new ArrayList<>(readings.size());
        for (RemoteReading reading : readings) {
            ProductState state = states.get(mark(marks, reading).product());
            if (state != null) {
                RemoteProduct product = reading.product().get();
                savings.add(new Saving(
                        moved(state, product, shop.readUpTo().orElse(now), now),
                        Optional.empty(),
                        Optional.of(reading.raw())));
            }
        }
        store.catalogue().save(savings);
    }

    /** The state after the shop was read to say {@code product}, last read at {@code before}. */
    static ProductState moved(ProductState state, RemoteProduct product, Instant before, Instant now) {
        RemoteProduct aligned = VariantAlignment.aligned(product, state);
        Presence presence = state.presence();
        ProductState there = state.withPresence(new Presence(presence.local(), true, presence.agreed()));
        if (state.link() == Link.ORPHAN) {
            return Linking.orphan(state.shop(), aligned, state.key()).withId(state.id());
        }
        return there.withRemote(Movement.moved(state.remote(), aligned.fields(), before, now));
    }

    private Collection<ProductState> states(Collection<Mark> marks) {
        return store.catalogue()
                .load(marks.stream().map(Mark::product).toList())
                .values();
    }

    private static Mark mark(Map<RemoteId, Mark> marks, RemoteReading reading) {
        Mark mark = marks.get(reading.id());
        if (mark == null) {
            throw new IllegalStateException("No mark of " + reading.id());
        }
        return mark;
    }
}
