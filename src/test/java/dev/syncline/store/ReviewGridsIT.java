package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.RunKind;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import dev.syncline.service.grid.Overview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReviewGridsIT extends StoreContract {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath VENDOR = FieldPath.of(Field.VENDOR);

    private ProductId product(String key) {
        return catalogue()
                .save(Products.saving(List.of(Products.agreed(shop, key))))
                .getFirst();
    }

    private void waiting(ProductId product, String key, FieldPath... paths) {
        List<OpenConflict> open = new ArrayList<>();
        for (FieldPath path : paths) {
            open.add(new OpenConflict(
                    Optional.empty(),
                    shop.id(),
                    product,
                    new ProductKey(key),
                    Optional.of(key + "-S"),
                    path,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Value.text("a")),
                    Optional.of(Value.text("b")),
                    Sentence.verbatim(path.equals(TITLE) ? "rule 1" : "rule 2"),
                    NOW,
                    true));
        }
        conflicts().waiting(shop.id(), product, open);
    }

    private ConflictQuery everything() {
        return ConflictQuery.all(Optional.of(shop.id()));
    }

    private static List<ConflictRow> paged(ConflictQuery query, int most) {
        List<ConflictRow> all = new ArrayList<>();
        Optional<Long> after = Optional.empty();
        List<ConflictRow> page;
        do {
            page = grids().conflicts().page(query, after, most);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().number());
        } while (page.size() == most);
        return all;
    }

    @Test
    void the_conflicts_of_a_product_stand_together_in_pages_of_any_size() {
        ProductId b = product("B");
        ProductId a = product("A");
        waiting(b, "B", TITLE);
        waiting(a, "A", TITLE, VENDOR);
        waiting(b, "B", TITLE, VENDOR);
        List<ConflictRow> whole = paged(everything(), 100);
        assertEquals(
                List.of("A", "A", "B", "B"),
                whole.stream().map(row -> row.key().text()).toList());
        assertEquals(whole, paged(everything(), 1));
        assertEquals(whole, paged(everything(), 2));
        assertEquals(4, grids().conflicts().count(everything()));
        ConflictFacets facets = grids().conflicts().facets(everything());
        assertEquals(Map.of(Field.TITLE, 2L, Field.VENDOR, 2L), facets.fields());
        assertEquals(Map.of("Brother", 4L), facets.vendors());
        assertEquals(Map.of("rule 1", 2L, "rule 2", 2L), facets.rules());
    }

    @Test
    void a_conflict_that_was_decided_still_says_where_its_page_ended() {
        ProductId a = product("A");
        waiting(a, "A", TITLE, VENDOR);
        ConflictRow first = paged(everything(), 1).getFirst();
        conflicts().close(List.of(first.number()), "Local", "anna");
        List<ConflictRow> next = grids().conflicts().page(everything(), Optional.of(first.number()), 10);
        assertEquals(1, next.size());
        assertTrue(conflicts().reopen(first.number()));
        assertEquals(2, grids().conflicts().count(everything()));
        assertEquals(false, conflicts().reopen(first.number()));
    }

    @Test
    void operations_come_by_number_and_by_state_priority_and_kind() {
        ProductId a = product("A");
        RunId run = run();
        queue().enqueue(List.of(operation(run, a, "1", Priority.HIGH), operation(run, a, "2", Priority.LOW)));
        OperationQuery all = OperationQuery.all(run);
        List<OperationRow> rows = grids().operations().page(all, Optional.empty(), 10);
        assertEquals(2, rows.size());
        assertEquals(Optional.of("A"), rows.getFirst().key());
        assertEquals(
                rows.subList(1, 2),
                grids().operations().page(all, Optional.of(rows.getFirst().id()), 10));
        OperationId first = rows.getFirst().id();
        queue().end(first, OperationState.SKIPPED, Optional.of(Sentence.verbatim("needless")));
        OperationQuery skipped = new OperationQuery(
                run,
                Set.of(OperationState.SKIPPED, OperationState.PARKED),
                Optional.of(Priority.HIGH),
                Optional.of(OperationKind.UPDATE));
        assertEquals(1, grids().operations().count(skipped));
        assertEquals(
                Optional.of(Sentence.verbatim("needless")),
                grids().operations()
                        .page(skipped, Optional.empty(), 5)
                        .getFirst()
                        .cause());
        List<Long> ids = grids().operations().ids(all);
        assertEquals(rows.stream().map(row -> row.id().number()).toList(), ids);
        assertEquals(List.of(first.number()), grids().operations().ids(skipped));
        assertEquals(
                List.of(rows.getLast()),
                grids().operations().rows(List.of(rows.getLast().id().number(), 0L)));
        assertEquals(List.of(), grids().operations().rows(List.of()));
        assertEquals(
                Map.of(OperationState.SKIPPED, 1L, OperationState.AVAILABLE, 1L),
                grids().operations().states(run));
    }

    @Test
    void what_was_planned_again_is_counted_by_products() {
        ProductId a = product("A");
        ProductId b = product("B");
        RunId run = run();
        queue().enqueue(List.of(
                operation(run, a, "p1:1", Priority.HIGH),
                operation(run, a, "moved-p1:1", Priority.HIGH),
                operation(run, b, "after-7:1", Priority.HIGH),
                operation(run, b, "after-7:2", Priority.HIGH)));
        assertEquals(2, grids().operations().plannedAgain(run));
        assertEquals(0, grids().operations().plannedAgain(run()));
    }

    private NewOperation operation(RunId run, ProductId product, String key, Priority priority) {
        return new NewOperation(
                run,
                shop.id(),
                product,
                OperationKind.UPDATE,
                MutationKind.PRODUCT,
                priority,
                "{}",
                run + ":" + key,
                List.of());
    }

    private HistoryEntry entry(ProductId product, RunId run, Instant at, FieldPath path) {
        return new HistoryEntry(
                at,
                "anna",
                Optional.of(run),
                shop.id(),
                product,
                "A",
                Side.REMOTE,
                "push",
                Optional.of(path),
                Optional.empty(),
                Optional.of(Value.text("New Words")));
    }

    @Test
    void history_comes_newest_first_and_is_filtered() {
        ProductId a = product("A");
        RunId run = run();
        for (int at = 0; at < 7; at++) {
            records().append(List.of(entry(a, run, NOW.plusSeconds(at / 2), at % 2 == 0 ? TITLE : VENDOR)));
        }
        HistoryQuery query = HistoryQuery.of(run);
        List<HistoryRow> whole = grids().history().page(query, Optional.empty(), 100);
        assertEquals(7, whole.size());
        List<HistoryRow> paged = new ArrayList<>();
        Optional<HistoryRow.Cursor> after = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<HistoryRow> rows = grids().history().page(query, after, 2);
            paged.addAll(rows);
            after = Optional.of(rows.getLast().cursor());
        }
        assertEquals(whole, paged);
        List<Long> ids = grids().history().ids(query, 100);
        assertEquals(whole.stream().map(HistoryRow::id).toList(), ids);
        assertEquals(ids.subList(0, 3), grids().history().ids(query, 3));
        assertEquals(
                Set.copyOf(whole.subList(2, 4)), Set.copyOf(grids().history().rows(ids.subList(2, 4))));
        HistoryQuery titles = new HistoryQuery(
                Optional.of(shop.id()),
                Optional.of(a),
                Optional.of(run),
                Optional.of("anna"),
                Optional.of("push"),
                Optional.of(Field.TITLE),
                Optional.of(NOW.plusSeconds(1)),
                "new words");
        assertEquals(3, grids().history().count(titles, 100));
        assertEquals(2, grids().history().count(titles, 2));
    }

    @Test
    void the_overview_sees_what_was_stored_since() {
        ProductId a = product("A");
        Overview before = grids().overview().overview(Optional.of(shop.id()), NOW);
        assertEquals(0, before.openConflicts());
        assertEquals(0, before.unfinished());
        waiting(a, "A", TITLE);
        RunId run = runs().begin(shop.id(), RunKind.FULL, "anna", NOW).id();
        records().append(List.of(entry(a, run, NOW.plusSeconds(500), TITLE)));
        Overview after = grids().overview().overview(Optional.of(shop.id()), NOW);
        assertEquals(1, after.openConflicts());
        assertEquals(1, after.unfinished());
        assertTrue(after.newestHistory() != before.newestHistory());
        assertTrue(after.highestConflict() > 0);
    }
}
