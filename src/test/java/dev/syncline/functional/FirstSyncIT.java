package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.FlatFeed;
import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.SandboxProcess;
import dev.syncline.testing.ShopApi;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From nothing to a settled conflict, through processes and HTTP alone. */
final class FirstSyncIT {
    private static final Set<String> SYNC_KEYS = Set.of(
            "run",
            "plan",
            "kind",
            "state",
            "planned",
            "created",
            "updated",
            "deleted",
            "pulled",
            "unchanged",
            "skipped",
            "conflicts",
            "parked",
            "requests",
            "cost",
            "throttled",
            "seconds");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "other"})
    void a_feed_reaches_a_shop_and_every_later_edit_is_told_apart(String dialect) throws Exception {
        String[] options = dialect.isEmpty() ? new String[0] : new String[] {"--dialect", dialect};
        Program program = new Program(folder.resolve("home"));
        FlatFeed feed = FlatFeed.of(12);
        try (SandboxProcess shop = SandboxProcess.start(folder.resolve("none"), options)) {
            shop.register(program);
            Ended tested = ended(0, program.run("shop", "test", "acme", "--json"));
            assertKeys(Set.of("reachable", "apiVersion", "scopes", "missingScopes", "budget"), tested.json());

            firstSync(program, feed);
            merchantAndSupplierEdit(program, shop.merchant(), feed);
            decide(program, shop.merchant());
        }
    }

    private void firstSync(Program program, FlatFeed feed) throws Exception {
        Ended imported = ended(
                0,
                program.run(
                        "feed", "import", feed.write(folder.resolve("day1.csv")).toString(), "--json"));
        assertKeys(
                Set.of("rows", "products", "created", "changed", "unchanged", "removed", "rejected", "seconds"),
                imported.json());
        assertEquals(12, imported.json().get("created").asInt());

        Ended stopped = ended(4, program.run("sync", "full", "--json"));
        assertKeys(SYNC_KEYS, stopped.json());
        assertEquals("awaiting-approval", stopped.json().get("state").asString());
        Ended planned = ended(0, program.run("sync", "full", "--plan-only", "--json"));
        assertKeys(
                Set.of("plan", "writes", "estimatedCost", "estimatedRequests", "estimatedSeconds", "warnings"),
                planned.json());
        String plan = planned.json().get("plan").asString();
        List<JsonNode> writes =
                ended(0, program.run("plan", "show", plan, "--json")).lines();
        assertKeys(Set.of("product", "sku", "operation", "field", "before", "after"), writes.getFirst());
        Ended applied = ended(0, program.run("plan", "apply", plan, "--json"));
        assertEquals(12, applied.json().get("created").asInt(), applied::toString);
        assertFixpoint(program);
    }

    private void merchantAndSupplierEdit(Program program, ShopApi merchant, FlatFeed feed) throws Exception {
        Map<String, JsonNode> products = merchant.bySku();
        assertEquals(12, products.size());
        String a = "T-1001";
        String b = "T-1002";
        String c = "T-1003";
        merchant.update(id(products, a), Map.of("title", "Lamp A by the merchant"));
        merchant.update(id(products, b), Map.of("title", "Lamp B by the merchant"));
        merchant.price(id(products, c), variant(products, c), "99.99");
        feed.set(b, "Title", "Lamp B by the supplier").set(c, "Price", "77.77").set("T-1004", "Title", "Lamp D new");
        Ended imported = ended(
                0,
                program.run(
                        "feed", "import", feed.write(folder.resolve("day2.csv")).toString(), "--json"));
        assertEquals(3, imported.json().get("changed").asInt(), imported::toString);

        Ended synced = ended(0, program.run("sync", "incremental", "--strategy", "MANUAL_REVIEW", "--json"));
        assertEquals(1, synced.json().get("pulled").asInt(), synced::toString);
        assertEquals(1, synced.json().get("updated").asInt(), synced::toString);
        assertEquals(2, synced.json().get("conflicts").asInt(), synced::toString);
        Map<String, JsonNode> after = merchant.bySku();
        assertEquals("Lamp A by the merchant", after.get(a).get("title").asString());
        assertEquals("Lamp B by the merchant", after.get(b).get("title").asString());
        assertEquals(
                "99.99",
                after.get(c).get("variants").get("nodes").get(0).get("price").asString());
        assertEquals("Lamp D new", after.get("T-1004").get("title").asString());
        JsonNode shown = ended(0, program.run("product", "show", a, "--json")).json();
        assertKeys(Set.of("key", "sku", "state", "local", "remote", "base", "remoteId"), shown);
        assertEquals("Lamp A by the merchant", shown.get("local").get("title").asString());
    }

    private void decide(Program program, ShopApi merchant) throws Exception {
        List<JsonNode> conflicts =
                ended(0, program.run("conflict", "list", "--json")).lines();
        assertEquals(2, conflicts.size());
        assertKeys(
                Set.of("conflict", "product", "sku", "field", "base", "local", "remote", "suggestion", "rule", "since"),
                conflicts.getFirst());
        for (JsonNode conflict : conflicts) {
            String choice = conflict.get("field").asString().equals("title") ? "local" : "remote";
            ended(0, program.run("conflict", "resolve", conflict.get("conflict").asString(), choice, "--json"));
        }
        Map<String, JsonNode> after = merchant.bySku();
        assertEquals("Lamp B by the supplier", after.get("T-1002").get("title").asString());
        assertFixpoint(program);
        assertTrue(ended(0, program.run("conflict", "list", "--json")).out().isEmpty());
        assertFalse(ended(0, program.run("history", "--json")).lines().isEmpty());
        ended(0, program.run("feed", "import", folder.resolve("day2.csv").toString(), "--json"));
        assertFixpoint(program);
    }

    private static void assertFixpoint(Program program) throws Exception {
        Ended again = ended(0, program.run("sync", "full", "--json"));
        assertEquals(0, again.json().get("planned").asInt(), again::toString);
    }

    private static String id(Map<String, JsonNode> products, String sku) {
        return products.get(sku).get("id").asString();
    }

    private static String variant(Map<String, JsonNode> products, String sku) {
        return products.get(sku).get("variants").get("nodes").get(0).get("id").asString();
    }

    private static void assertKeys(Set<String> wanted, JsonNode document) {
        Set<String> missing = wanted.stream().filter(key -> !document.has(key)).collect(Collectors.toSet());
        assertEquals(Set.of(), missing, document::toString);
    }

    private static Ended ended(int exit, Ended ended) {
        assertEquals(exit, ended.exit(), ended::toString);
        return ended;
    }
}
