package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The budget of the smallest plan: work that exceeds it waits for it and is not refused. */
class ShopifyBudgetIT {
    private static final int PRODUCTS = 180;

    @Test
    void more_work_than_the_bucket_holds_is_paced_and_not_throttled() throws InterruptedException, ExecutionException {
        try (SandboxServer server = SandboxServer.start(SandboxSettings.defaults(InstantSource.system())
                        .withPlan(SandboxPlan.STANDARD)
                        .withProducts(PRODUCTS, 3));
                ShopifyShop shop = SandboxShops.open(server);
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<RemoteId> ids = new ArrayList<>();
            shop.readAll(reading -> ids.add(reading.id()));
            List<RemoteProduct> products = List.copyOf(shop.read(ids).values());
            List<Future<List<Outcome>>> sent = new ArrayList<>();
            for (int from = 0; from < PRODUCTS; from += 12) {
                List<ShopWrite> writes = products.subList(from, from + 12).stream()
                        .map(ShopifyBudgetIT::retitled)
                        .toList();
                sent.add(workers.submit(() -> persistently(shop, writes)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> each : sent) {
                outcomes.addAll(each.get());
            }
            assertEquals(PRODUCTS, outcomes.size());
            assertTrue(outcomes.stream().allMatch(Outcome.Applied.class::isInstance), outcomes.toString());
            assertTrue(shop.usage().cost() > 2000, "This must be more than the bucket holds: " + shop.usage());
            assertEquals(0, shop.usage().throttled());
        }
    }

    /** As the engine does: what finds no budget in time is sent later. */
    private static List<Outcome> persistently(ShopifyShop shop, List<ShopWrite> writes) {
        List<Outcome> ended = new ArrayList<>();
        List<ShopWrite> rest = writes;
        while (!rest.isEmpty()) {
            List<Outcome> outcomes = shop.send(rest);
            List<ShopWrite> later = new ArrayList<>();
            for (int index = 0; index < outcomes.size(); index++) {
                if (outcomes.get(index) instanceof Outcome.Throttled) {
                    later.add(rest.get(index));
                } else {
                    ended.add(outcomes.get(index));
                }
            }
            rest = later;
        }
        return ended;
    }

    private static ShopWrite retitled(RemoteProduct product) {
        return SandboxShops.change(
                MutationKind.PRODUCT, product, Map.of(FieldPath.of(Field.TITLE), Optional.of(Value.text("New"))));
    }
}
