package dev.syncline.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.cli.terminal.ExitCode;
import dev.syncline.cli.terminal.Json;
import dev.syncline.cli.terminal.Listing;
import dev.syncline.engine.FeedReport;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort.StoredPlan;
import dev.syncline.engine.RunState;
import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.Tally;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.PlanId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.service.ProductService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every document has the keys that scripts rely on. */
final class JsonKeysTest {
    private static final Instant AT = Instant.parse("2026-10-31T18:00:00Z");
    private static final FieldPath PRICE = FieldPath.of(new VariantKey("A-1"), Field.PRICE);
    private static final Optional<Value> OLD = Optional.of(Value.Money.of("9.5"));
    private static final Optional<Value> NEW = Optional.of(Value.Money.of("10"));

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "sync",
                        "run plan kind state planned created updated deleted pulled unchanged skipped conflicts parked"
                                + " requests cost throttled seconds",
                        RunOutput.json(run(RunState.DONE, Tally.NONE))),
                Arguments.of(
                        "sync --plan-only",
                        "plan writes estimatedCost estimatedRequests estimatedSeconds warnings",
                        PlanOutput.json(plan())),
                Arguments.of(
                        "plan show",
                        "product sku operation field before after",
                        items(item()).getFirst()),
                Arguments.of(
                        "conflict list",
                        "conflict product sku field base local remote suggestion rule since",
                        ConflictOutput.json(conflict())),
                Arguments.of("conflict list, base", "local remote", (ObjectNode)
                        ConflictOutput.json(conflict()).get("base")),
                Arguments.of(
                        "queue list",
                        "operation kind product state priority attempts cause dependsOn",
                        OperationOutput.json(operation(), "A")),
                Arguments.of("history", "at actor run product field before after", HistoryOutput.json(entry())),
                Arguments.of(
                        "product show",
                        "key sku state local remote base remoteId exemptions",
                        ProductOutput.json(product())),
                Arguments.of("product show, base", "local remote", (ObjectNode)
                        ProductOutput.json(product()).get("base")),
                Arguments.of(
                        "feed import",
                        "rows products created changed unchanged removed rejected rejectedFile seconds",
                        FeedOutput.json(report(0, List.of()))),
                Arguments.of("shop test", "reachable apiVersion scopes missingScopes budget", ShopOutput.json(facts())),
                Arguments.of("shop test, budget", "maximum restorePerSecond", (ObjectNode)
                        ShopOutput.json(facts()).get("budget")),
                Arguments.of(
                        "shop test without answer",
                        "reachable apiVersion scopes missingScopes budget",
                        ShopOutput.unreachable()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_document_has_its_keys(String command, String keys, ObjectNode document) {
        Set<String> missing = new TreeSet<>(List.of(keys.split(" ")));
        missing.removeAll(document.propertyNames());
        assertEquals(Set.of(), missing, () -> command + ": " + document);
        assertEquals(1, Json.line(document).lines().count());
    }

    @Test
    void values_are_shown_as_they_are() {
        ObjectNode row = items(item()).getFirst();
        assertEquals("9.50", row.get("before").asString());
        assertEquals("10.00", row.get("after").asString());
        assertEquals("variants[A-1].price", row.get("field").asString());
        assertEquals("update", row.get("operation").asString());
    }

    @Test
    void a_step_about_the_whole_product_is_a_line_of_its_own() {
        PlanItem whole = new PlanItem(
                1,
                new ProductId(1),
                new ProductKey("A"),
                Optional.empty(),
                Optional.empty(),
                ItemKind.DELETE,
                Optional.of(OperationKind.DELETE),
                Optional.of(MutationKind.ARCHIVE),
                Priority.NORMAL,
                List.of(),
                Digest.of(new byte[0]),
                List.of());
        List<ObjectNode> rows = items(whole);
        assertEquals(1, rows.size());
        assertTrue(rows.getFirst().get("field").isNull());
        assertEquals("delete", rows.getFirst().get("operation").asString());
    }

    @Test
    void a_product_has_the_same_names_of_fields_on_every_side() {
        ObjectNode document = ProductOutput.json(product());
        assertEquals("Lamp", document.get("local").get("title").asString());
        assertEquals("Lamp", document.get("base").get("local").get("title").asString());
        assertEquals(0, document.get("remote").size());
        assertEquals("unlinked", document.get("state").asString());
    }

    @Test
    void the_end_of_a_run_is_an_exit_code() {
        Tally parked = new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0);
        assertEquals(ExitCode.DONE, RunOutput.code(run(RunState.DONE, Tally.NONE)));
        assertEquals(ExitCode.INCOMPLETE, RunOutput.code(run(RunState.DONE, parked)));
        assertEquals(ExitCode.APPROVAL, RunOutput.code(run(RunState.AWAITING_APPROVAL, Tally.NONE)));
        assertEquals(ExitCode.FAILED, RunOutput.code(run(RunState.FAILED, parked)));
        assertEquals(ExitCode.FAILED, RunOutput.code(run(RunState.CANCELLED, Tally.NONE)));
        assertEquals(ExitCode.DONE, FeedOutput.code(report(0, List.of())));
        assertEquals(ExitCode.INCOMPLETE, FeedOutput.code(report(3, List.of())));
        assertEquals(ExitCode.APPROVAL, FeedOutput.code(report(3, List.of("Half is gone."))));
    }

    private static List<ObjectNode> items(PlanItem item) {
        List<ObjectNode> rows = new ArrayList<>();
        PlanOutput.write(item, new Listing() {
            @Override
            public void row(ObjectNode document, List<String> cells) {
                assertEquals(PlanOutput.headings().length, cells.size());
                rows.add(document);
            }

            @Override
            public void close() {}
        });
        return rows;
    }

    private static PlanItem item() {
        return new PlanItem(
                3,
                new ProductId(1),
                new ProductKey("A"),
                Optional.of("A-1"),
                Optional.empty(),
                ItemKind.UPDATE,
                Optional.of(OperationKind.UPDATE),
                Optional.of(MutationKind.VARIANTS_UPDATE),
                Priority.HIGH,
                List.of(new ItemField(PRICE, OLD, NEW, Sentence.verbatim("ownership both"))),
                Digest.of(new byte[0]),
                List.of());
    }

    private static Run run(RunState state, Tally tally) {
        return new Run(
                new RunId(7),
                new ShopId(1),
                RunKind.FULL,
                state,
                Optional.of(new PlanId(4)),
                "ann",
                AT,
                Optional.empty(),
                tally,
                Optional.empty());
    }

    private static StoredPlan plan() {
        return new StoredPlan(
                new PlanId(4),
                new RunId(7),
                new ShopId(1),
                AT,
                new PlanSummary(
                        Map.of(ItemKind.UPDATE, 2L),
                        2,
                        20.0,
                        1,
                        0.5,
                        List.of(Sentence.verbatim("guard")),
                        List.of(Sentence.verbatim("look")),
                        "00ff"));
    }

    private static OpenConflict conflict() {
        return new OpenConflict(
                Optional.of(5L),
                new ShopId(1),
                new ProductId(1),
                new ProductKey("A"),
                Optional.of("A-1"),
                PRICE,
                OLD,
                OLD,
                NEW,
                Optional.empty(),
                Sentence.verbatim("ownership ask"),
                AT,
                true);
    }

    private static Operation operation() {
        return new Operation(
                new OperationId(9),
                new RunId(7),
                new ShopId(1),
                new ProductId(1),
                OperationKind.SYNC_UP,
                MutationKind.PRODUCT,
                Priority.NORMAL,
                OperationState.PARKED,
                2,
                Optional.of(Sentence.verbatim("refused")),
                List.of(new OperationId(8)),
                "{}",
                AT,
                false);
    }

    private static HistoryEntry entry() {
        return new HistoryEntry(
                AT,
                "ann",
                Optional.empty(),
                new ShopId(1),
                new ProductId(1),
                "A",
                Side.REMOTE,
                "push",
                Optional.of(PRICE),
                OLD,
                NEW);
    }

    private static ProductService.Shown product() {
        ProductFields fields = ProductFields.of(Map.of(FieldPath.of(Field.TITLE), Value.text("Lamp")));
        return new ProductService.Shown(
                ProductState.fromFeed(new ShopId(1), new ProductKey("A"), fields), ProductStanding.UNLINKED, List.of());
    }

    private static FeedReport report(long rejected, List<String> holds) {
        return new FeedReport(10, 5, 1, 2, 2, 0, rejected, Optional.empty(), new TreeMap<>(), List.of(), holds, 0.25);
    }

    private static ShopFacts facts() {
        return new ShopFacts("Acme", "a.example", "EUR", "2026-10", List.of("read_products"), List.of(), 2000, 100);
    }
}
