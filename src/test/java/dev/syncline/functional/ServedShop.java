package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.SandboxProcess;
import dev.syncline.testing.ServeProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A home that is served, with a shop that sends it webhooks: three processes and HTTP. */
abstract class ServedShop {
    private static final int PRODUCTS = 12;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int port;
    Program program;
    SandboxProcess shop;
    ServeProcess served;

    @BeforeEach
    void choosePort() throws Exception {
        port = ServeProcess.freePort();
        program = new Program(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    /** Starts a shop with faults and options; its products are in agreement with the home's catalogue. */
    void agreed(String faults, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("faults.json"), faults);
        List<String> all = new ArrayList<>(
                List.of("--products", Integer.toString(PRODUCTS), "--plan", "unlimited", "--faults", file.toString()));
        all.addAll(List.of(options));
        shop = SandboxProcess.start(folder.resolve("none"), all.toArray(String[]::new));
        open.add(shop);
        shop.registerApp(program);
        ended(0, program.run("shop", "set", "acme", "orphans=pull"));
        ended(0, program.run("sync", "full", "--yes", "--json"));
    }

    /** Serves the home at the same address each time, where the shop finds it. */
    void serve() throws Exception {
        served = ServeProcess.start(program, port, "--public-url", "http://127.0.0.1:" + port, "--check-seconds", "1");
        open.add(served);
        await("the subscriptions are there", () -> subscriptions().size() == 3);
    }

    List<JsonNode> subscriptions() throws Exception {
        List<JsonNode> found = new ArrayList<>();
        shop.merchant()
                .send("{ webhookSubscriptions(first: 10) { nodes { id topic uri } } }", Map.of())
                .at("/webhookSubscriptions/nodes")
                .forEach(found::add);
        return found;
    }

    /** The merchant gives a product another title. */
    void retitle(String id, String title) throws Exception {
        shop.merchant().update(id, Map.of("title", title));
    }

    /** The ids of the shop's products. */
    List<String> products() throws Exception {
        return shop.merchant().bySku().values().stream()
                .map(product -> product.get("id").asString())
                .sorted()
                .toList();
    }

    /** The catalogue's title of a product. */
    String title(String id) throws Exception {
        return ended(0, program.run("product", "show", id, "--json"))
                .json()
                .at("/local/title")
                .asString();
    }

    List<JsonNode> webhooks(String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("webhook", "list", "--most", "5000", "--json"));
        line.addAll(List.of(options));
        return ended(0, program.run(line.toArray(String[]::new))).lines();
    }

    /** Waits until so many webhooks that fit have been received and none of these waits any more. */
    void awaitWorked(int least, Predicate<JsonNode> fits) throws Exception {
        await(least + " webhooks are worked off", () -> {
            List<JsonNode> found = webhooks().stream().filter(fits).toList();
            return found.size() >= least
                    && found.stream()
                            .noneMatch(
                                    webhook -> webhook.get("state").asString().equals("waiting"));
        });
    }

    static boolean isUpdate(JsonNode webhook) {
        return webhook.get("topic").asString().equals("products/update");
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < deadline, () -> "It does not come about that " + what);
            // Those who are looked at need the processor more.
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    static Ended ended(int exit, Ended ended) {
        assertEquals(exit, ended.exit(), ended::toString);
        return ended;
    }
}
