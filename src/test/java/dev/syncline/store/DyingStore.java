package dev.syncline.store;

import dev.syncline.engine.RunKind;
import dev.syncline.engine.Shop;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process that works on the embedded store of a home until it is killed. Whatever a call returned for is said on
 * standard output, a line each, so that whoever kills it knows what must be there afterwards.
 */
final class DyingStore {
    private DyingStore() {}

    public static void main(String[] arguments) {
        try (Store store = Store.open(DatabaseUnderTest.embedded(Path.of(arguments[0])), () -> Instant.EPOCH)) {
            Shop shop = store.shops().add("shop", "shop.example", URI.create("https://shop.example"));
            RunId run = store.runs()
                    .begin(shop.id(), RunKind.FULL, "anna", Instant.EPOCH)
                    .id();
            for (long number = 1; ; number++) {
                work(store, shop, run, number);
            }
        }
    }

    private static void work(Store store, Shop shop, RunId run, long number) {
        String key = "K" + number;
        store.catalogue().save(Products.saving(List.of(Products.fromFeed(shop, key))));
        say("product " + key);
        store.queue()
                .enqueue(List.of(new NewOperation(
                        run,
                        shop.id(),
                        new ProductId(number),
                        OperationKind.CREATE,
                        MutationKind.CREATE,
                        Priority.NORMAL,
                        key,
                        key,
                        List.of())));
        Lease lease = new Lease("dying", Duration.ofMinutes(5));
        List<OperationId> claimed =
                store.queue().claim(run, 1, lease).stream().map(Operation::id).toList();
        if (store.queue().intend(claimed, lease.owner(), Duration.ofSeconds(5))) {
            say("intent " + claimed.getFirst());
        }
        if (number % 3 == 0) {
            store.queue().end(claimed.getFirst(), OperationState.COMPLETED, Optional.empty());
            say("completed " + claimed.getFirst());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
