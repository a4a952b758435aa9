package dev.syncline.store;

import com.sun.management.OperatingSystemMXBean;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.Shop;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Measures the store with many products: {@code StoreSpeed H2|POSTGRESQL [PRODUCTS [BATCH]]}. Says elapsed time and the
 * process's own CPU time, which a busy machine does not stretch.
 */
final class StoreSpeed {
    private static final String[] WORDS = {
        "black",
        "steel",
        "printer",
        "cable",
        "high",
        "quality",
        "with",
        "and",
        "for",
        "office",
        "battery",
        "laptop",
        "screen",
        "inch",
        "model",
        "series",
        "warranty",
        "compatible",
        "resolution",
        "wireless"
    };

    private final Store store;
    private final Shop shop;
    private final int products;
    private final int batch;

    private StoreSpeed(Store store, int products, int batch) {
        this.store = store;
        this.products = products;
        this.batch = batch;
        this.shop = store.shops().add("speed", "speed.example", URI.create("https://speed.example"));
    }

    public static void main(String[] arguments) throws Exception {
        StoreSettings settings = DatabaseUnderTest.valueOf(arguments[0]).fresh();
        int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        try (Store store = measured("open", () -> Store.open(settings, () -> Instant.EPOCH))) {
            new StoreSpeed(store, products, batch).run();
            if (settings instanceof StoreSettings.Embedded embedded) {
                Path file = embedded.home().resolve("store/syncline.mv.db");
                System.out.printf("file %d MB%n", Files.size(file) >> 20);
            }
        }
    }

    private void run() throws Exception {
        measured("make products only", () -> each(from -> states(from).size()));
        measured("store new", () -> each(this::storeNew));
        measured(
                "feed marks",
                () -> each(from -> store.catalogue()
                        .feedMarks(
                                shop.id(),
                                states(from).stream().map(s -> s.state().key()).toList())
                        .size()));
        measured("pending, all of them new", this::walkPending);
        measured("load by number and store again", this::storeAgain);
        measured("counts", () -> store.catalogue().counts(shop.id()));
        RunId run = store.runs()
                .begin(shop.id(), RunKind.FULL, "speed", Instant.EPOCH)
                .id();
        measured("enqueue", () -> each(from -> store.queue().enqueue(operations(run, from))));
        measured("300 cycles of claim, intend, complete, 20 each", () -> cycles(run, 300));
    }

    private Object storeNew(int from) {
        return store.transactions().inTransaction(() -> store.catalogue().save(states(from)));
    }

    private Object walkPending() {
        int[] count = new int[1];
        store.catalogue().forEachPending(shop.id(), EnumSet.allOf(FieldGroup.class), chunk -> count[0] += chunk.size());
        return count[0];
    }

    private Object storeAgain() {
        store.catalogue()
                .forEach(
                        shop.id(),
                        chunk -> store.transactions().inTransaction(() -> {
                            List<ProductId> ids =
                                    chunk.stream().flatMap(s -> s.id().stream()).toList();
                            store.catalogue()
                                    .save(Products.saving(List.copyOf(
                                            store.catalogue().load(ids).values())));
                        }));
        return true;
    }

    private List<NewOperation> operations(RunId run, int from) {
        List<NewOperation> operations = new ArrayList<>();
        for (int number = from; number < from + batch; number++) {
            operations.add(new NewOperation(
                    run,
                    shop.id(),
                    new ProductId(number),
                    OperationKind.UPDATE,
                    MutationKind.PRODUCT,
                    Priority.NORMAL,
                    text(new Random(number), 300),
                    run + "/" + number,
                    List.of()));
        }
        return operations;
    }

    private Object cycles(RunId run, int cycles) {
        Lease lease = new Lease("speed", Duration.ofMinutes(5));
        for (int cycle = 0; cycle < cycles; cycle++) {
            List<Operation> claimed = store.queue().claim(run, 20, lease);
            List<OperationId> ids = claimed.stream().map(Operation::id).toList();
            store.queue().intend(ids, lease.owner(), Duration.ofSeconds(30));
            store.transactions()
                    .inTransaction(
                            () -> ids.forEach(id -> store.queue().end(id, OperationState.COMPLETED, Optional.empty())));
        }
        return true;
    }

    @FunctionalInterface
    private interface Step {
        Object from(int number);
    }

    private Object each(Step step) {
        for (int from = 0; from < products; from += batch) {
            step.from(from);
        }
        return true;
    }

    private List<Saving> states(int from) {
        List<Saving> states = new ArrayList<>(batch);
        for (int number = from; number < from + batch; number++) {
            byte[] digest = new byte[16];
            new Random(number).nextBytes(digest);
            ProductKey key = new ProductKey("KEY-" + number * 7919L % 1_000_003);
            states.add(new Saving(
                    ProductState.fromFeed(shop.id(), key, fields(number)),
                    Optional.of(Digest.of(digest)),
                    Optional.empty()));
        }
        return states;
    }

    private static ProductFields fields(int number) {
        Random random = new Random(number);
        VariantKey variant = VariantKey.ofSku("SKU-" + number);
        Map<FieldPath, Value> values = new HashMap<>();
        values.put(FieldPath.of(Field.TITLE), Value.text(text(random, 70)));
        values.put(FieldPath.of(Field.DESCRIPTION_HTML), Value.text("<p>" + text(random, 1300) + "</p>"));
        values.put(FieldPath.of(Field.HANDLE), Value.text("product-" + number));
        values.put(FieldPath.of(Field.VENDOR), Value.text("Vendor " + number % 50));
        values.put(FieldPath.of(Field.TAGS), Value.texts("a" + number % 7, "b", "c"));
        values.put(FieldPath.of(Field.STATUS), Value.text("ACTIVE"));
        values.put(FieldPath.of(variant, Field.CHOICES), Value.texts("Default Title"));
        values.put(FieldPath.of(variant, Field.SKU), Value.text("SKU-" + number));
        values.put(FieldPath.of(variant, Field.BARCODE), Value.text("40063" + number));
        values.put(FieldPath.of(variant, Field.PRICE), Value.Money.of("12." + number % 90));
        values.put(FieldPath.of(variant, Field.TAXABLE), new Value.Flag(true));
        values.put(FieldPath.of(variant, Field.POSITION), new Value.Whole(1));
        return ProductFields.of(values);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length + 20);
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(100))
                    .append(' ');
        }
        return text.toString();
    }

    private static <T> T measured(String what, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        long cpu = cpu();
        T result = work.call();
        System.out.printf(
                "%-50s %6.2f s elapsed %6.2f s CPU%n", what, (System.nanoTime() - begin) / 1e9, (cpu() - cpu) / 1e9);
        return result;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
