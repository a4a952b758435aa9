package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.Shop;
import dev.syncline.model.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A cancelled task must not take the store down with it. */
final class InterruptionIT extends StoreContract {
    @Test
    void the_store_goes_on_after_threads_were_interrupted_in_the_middle_of_it() throws Exception {
        List<ProductId> stored = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            stored.addAll(storedUntilInterrupted(shop, "R" + round));
        }
        assertEquals(stored.size(), catalogue().load(stored).size());
        assertEquals(
                1,
                catalogue()
                        .save(Products.saving(List.of(Products.fromFeed(shop, "last"))))
                        .size());
    }

    /** What was stored before the interruption; a call that it hits may fail or not. */
    private static List<ProductId> storedUntilInterrupted(Shop shop, String prefix) throws InterruptedException {
        BlockingQueue<ProductId> stored = new LinkedBlockingQueue<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
                stored.addAll(
                        catalogue().save(Products.saving(List.of(Products.fromFeed(shop, prefix + "-" + number)))));
            }
        });
        List<ProductId> seen = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            ProductId next = stored.poll(20, TimeUnit.SECONDS);
            if (next != null) {
                seen.add(next);
            }
        }
        thread.interrupt();
        thread.join();
        stored.drainTo(seen);
        return seen;
    }
}
