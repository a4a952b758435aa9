package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.OperationId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded store returned for is there after the process was killed, and the file opens again. */
final class CrashIT {
    private static final int KILLS = 12;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 400})
    void nothing_that_was_returned_for_is_lost_when_the_process_is_killed(int lines) throws Exception {
        List<String> said = killedAfter(DyingStore.class, "(product|intent|completed) .*", lines);
        try (Store store = Store.open(DatabaseUnderTest.embedded(home), () -> Instant.EPOCH)) {
            Set<String> products = new TreeSet<>();
            store.shops()
                    .all()
                    .forEach(shop -> store.catalogue()
                            .forEach(
                                    shop.id(),
                                    chunk -> chunk.forEach(
                                            state -> products.add(state.key().text()))));
            assertTrue(products.containsAll(named(said, "product ")), () -> said + " but " + products);

            Set<String> completed = named(said, "completed ");
            for (String number : completed) {
                Operation operation = store.queue()
                        .find(new OperationId(Long.parseLong(number)))
                        .orElseThrow();
                assertEquals(OperationState.COMPLETED, operation.state());
            }
            store.queue().voidLeases("next");
            Set<String> unsettled = new TreeSet<>();
            Lease lease = new Lease("next", Duration.ofMinutes(5));
            store.runs()
                    .unfinished()
                    .forEach(run -> store.queue()
                            .takeOver(run.id(), lease)
                            .forEach(operation -> unsettled.add(operation.id().toString())));
            for (String number : named(said, "intent ")) {
                OperationState state = store.queue()
                        .find(new OperationId(Long.parseLong(number)))
                        .orElseThrow()
                        .state();
                assertTrue(unsettled.contains(number) || state == OperationState.COMPLETED, () -> "lost " + number);
            }
        }
    }

    /** Again and again on the same file, as what one kill leaves may come to light only after the next. */
    @Test
    void what_several_threads_changed_at_once_is_whole_and_can_be_changed_again() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Integer, Long> committed = new HashMap<>();
            for (String said : killedAfter(DyingWriters.class, "(started|committed .*)", 1 + random.nextInt(300))) {
                if (said.startsWith("committed")) {
                    String[] words = said.split(" ");
                    committed.put(Integer.parseInt(words[1]), Long.parseLong(words[2]));
                }
            }
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertWhole(committed));
        }
    }

    private void assertWhole(Map<Integer, Long> committed) {
        try (Store store = Store.open(DatabaseUnderTest.embedded(home), () -> Instant.EPOCH)) {
            committed.forEach((thread, number) -> assertTrue(
                    Long.parseLong(store.shops()
                                    .setting(DyingWriters.own(thread))
                                    .orElseThrow())
                            >= number,
                    () -> "lost " + number + " of thread " + thread));
            for (int pair = 0; pair < DyingWriters.PAIRS; pair++) {
                Optional<String> left = store.shops().setting(DyingWriters.pair(pair, "left"));
                assertEquals(left, store.shops().setting(DyingWriters.pair(pair, "right")));
                store.shops().setSetting(DyingWriters.pair(pair, "left"), Optional.of("again"));
                store.shops().setSetting(DyingWriters.pair(pair, "right"), Optional.of("again"));
            }
        }
    }

    private static Set<String> named(List<String> said, String what) {
        Set<String> names = new TreeSet<>();
        said.stream().filter(line -> line.startsWith(what)).forEach(line -> names.add(line.substring(what.length())));
        return names;
    }

    private List<String> killedAfter(Class<?> program, String counted, int lines) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null) {
                if (line.matches(counted)) {
                    said.add(line);
                }
                if (said.size() == lines) {
                    // By its handle: the process itself would close what it had said and nobody had read yet.
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        process.waitFor();
        assertTrue(said.size() >= lines, () -> "the process ended by itself after " + said);
        return said;
    }
}
