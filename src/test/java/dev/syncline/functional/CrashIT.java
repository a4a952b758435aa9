package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.testing.FlatFeed;
import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.SandboxProcess;
import dev.syncline.testing.ShopApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ends the process with SIGKILL, between every two steps of the write cycle and at random, and holds what is there after
 * a restart against a run that was left alone.
 *
 * <p>Two stories run at a time: each is mostly short processes one after the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class CrashIT {
    private static final int PRODUCTS = 40;
    /** Each kills twice: in the first sync, and in the one after both sides were edited. */
    private static final int ROUNDS = Integer.getInteger("syncline.crash.rounds", 10);

    /** Changed by the merchant, by the supplier in two fields, and by both. */
    private static final List<String> SHOWN = List.of("T-1004", "T-1015", "T-1020");

    private static final int KILLED = 137;
    private static final long SEED = 20260301;

    private Outcome undisturbed;

    /** What is there in the end, without ids and times. */
    private record Outcome(Map<String, JsonNode> shop, Map<String, JsonNode> catalogue) {}

    /** Runs one command of the story, and what has to happen for it to end well. */
    private interface Runner {
        void run(Program program, String... command) throws Exception;
    }

    @BeforeAll
    void run_undisturbed(@TempDir Path quiet) throws Exception {
        undisturbed = story(quiet, "undisturbed", SHOWN, (program, command) -> ended(0, program.run(command)));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_process_killed_at_a_step_leaves_nothing_behind(Step step, @TempDir Path folder) throws Exception {
        Outcome outcome = story(folder, "step-" + step, shown(step.name().length()), (program, command) -> {
            program.with("SYNCLINE_HALT_AT", step + ":1");
            Ended killed = program.run(command);
            assertEquals(KILLED, killed.exit(), () -> step + " was not reached: " + killed);
            program.with("SYNCLINE_HALT_AT", step + ":1000000");
            ended(0, program.run(command));
        });

        assertSame(outcome);
    }

    static List<Integer> rounds() {
        return IntStream.range(0, ROUNDS).boxed().toList();
    }

    /** Half of the rounds die at the nth passing of a step around a write, half at any moment. */
    @ParameterizedTest
    @MethodSource("rounds")
    void a_process_killed_at_random_leaves_nothing_behind(int round, @TempDir Path folder) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + round);
        Step[] inWrite = {Step.INTENDED, Step.ANSWERED, Step.SETTLED, Step.READ_AGAIN};
        Outcome outcome = story(folder, "random-" + round, shown(round), (program, command) -> {
            if (round % 2 == 0) {
                Step step = inWrite[random.nextInt(inWrite.length)];
                program.with("SYNCLINE_HALT_AT", step + ":" + (1 + random.nextInt(3)));
                Program.end(program.start("", command));
            } else {
                Process process = program.start("", command);
                Thread killer = Thread.ofVirtual().start(() -> killAfter(process, 200 + random.nextInt(2500)));
                Program.end(process);
                killer.join();
            }
            program.with("SYNCLINE_HALT_AT", Step.PLANNED + ":1000000");
            ended(0, program.run(command));
        });

        assertSame(outcome);
    }

    private static void killAfter(Process process, int millis) {
        try {
            if (!process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome story(Path parent, String name, List<String> shown, Runner runner) throws Exception {
        Path place = Files.createDirectory(parent.resolve(name));
        Program program = new Program(place.resolve("home"));
        FlatFeed feed = FlatFeed.of(PRODUCTS);
        try (SandboxProcess shop =
                SandboxProcess.start(place.resolve("none"), "--plan", "unlimited", "--latency-ms", "10")) {
            shop.register(program);
            ended(
                    0,
                    program.run(
                            "feed",
                            "import",
                            feed.write(place.resolve("day1.csv")).toString()));
            runner.run(program, "sync", "full", "--yes", "--strategy", "MANUAL_REVIEW", "--json");
            edit(shop.merchant(), feed);
            ended(
                    0,
                    program.run(
                            "feed",
                            "import",
                            feed.write(place.resolve("day2.csv")).toString()));
            runner.run(program, "sync", "incremental", "--yes", "--strategy", "MANUAL_REVIEW", "--json");
            Ended fixpoint = ended(0, program.run("sync", "full", "--yes", "--strategy", "MANUAL_REVIEW", "--json"));
            assertEquals(0, fixpoint.json().get("planned").asInt(), fixpoint::toString);
            return new Outcome(shop(shop.merchant()), catalogue(program, shown));
        }
    }

    private static void edit(ShopApi merchant, FlatFeed feed) throws Exception {
        Map<String, JsonNode> products = merchant.bySku();
        assertEquals(PRODUCTS, products.size());
        for (int i = 1; i <= PRODUCTS; i++) {
            String sku = "T-" + (1000 + i);
            JsonNode product = products.get(sku);
            if (i % 4 == 0) {
                merchant.update(product.get("id").asString(), Map.of("title", "Merchant's lamp " + i));
            }
            if (i % 5 == 0) {
                feed.set(sku, "Title", "Supplier's lamp " + i);
            }
            if (i % 3 == 0) {
                feed.set(sku, "Price", i + ".99").set(sku, "LongDescription", "<p>New text " + i + "</p>");
            }
        }
    }

    private static Map<String, JsonNode> shop(ShopApi merchant) throws Exception {
        Map<String, JsonNode> products = new TreeMap<>();
        merchant.bySku().forEach((sku, product) -> {
            ((ObjectNode) product).remove("id");
            product.get("variants").get("nodes").forEach(variant -> ((ObjectNode) variant).remove("id"));
            products.put(sku, product);
        });
        return products;
    }

    /** One of them, as each costs a process. */
    private static List<String> shown(int story) {
        return List.of(SHOWN.get(story % SHOWN.size()));
    }

    private static Map<String, JsonNode> catalogue(Program program, List<String> shown) throws Exception {
        Map<String, JsonNode> products = new TreeMap<>();
        for (String sku : shown) {
            ObjectNode product = (ObjectNode)
                    ended(0, program.run("product", "show", sku, "--json")).json();
            product.remove("remoteId");
            products.put(sku, product);
        }
        return products;
    }

    private void assertSame(Outcome outcome) {
        assertEquals(undisturbed.shop(), outcome.shop());
        outcome.catalogue()
                .forEach((sku, product) -> assertEquals(undisturbed.catalogue().get(sku), product));
    }

    private static Ended ended(int exit, Ended ended) {
        assertEquals(exit, ended.exit(), ended::toString);
        return ended;
    }
}
