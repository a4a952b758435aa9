package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.OperationId;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import dev.syncline.service.grid.GridPorts;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import dev.syncline.service.grid.Overview;
import dev.syncline.service.grid.PlanQuery;
import dev.syncline.service.grid.PlanRow;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Pages, counts and facets for grids, and the overview. Thread-safe; reads the store only, so it is for threads that may block. */
public final class BrowseService {
    private final GridPorts grids;
    private final ShopChoice choice;

    public BrowseService(GridPorts grids, ShopRegistry shops) {
        this.grids = grids;
        this.choice = new ShopChoice(shops);
    }

    /** The shop with this name; the only one where none is named. */
    public Shop shop(Actor actor, Optional<String> name) {
        actor.needs(Role.VIEWER);
        return choice.chosen(name);
    }

    /** The next products after a place. */
    public List<ProductRow> products(Actor actor, ProductQuery query, Optional<ProductCursor> after, int most) {
        actor.needs(Role.VIEWER);
        return grids.products().page(query, after, most);
    }

    /** The numbers of all products that the query finds, in its order. */
    public List<ProductId> productIds(Actor actor, ProductQuery query) {
        actor.needs(Role.VIEWER);
        return grids.products().ids(query);
    }

    /** The rows of these products in any order; one that is gone is left out. */
    public List<ProductRow> productsOf(Actor actor, Collection<ProductId> products) {
        actor.needs(Role.VIEWER);
        return products.isEmpty() ? List.of() : grids.products().rows(products);
    }

    /** How many products the query finds. */
    public long countProducts(Actor actor, ProductQuery query) {
        actor.needs(Role.VIEWER);
        return grids.products().count(query);
    }

    /** How many products of a shop stand how. */
    public Map<ProductStanding, Long> standings(Actor actor, ShopId shop) {
        actor.needs(Role.VIEWER);
        return grids.products().standings(shop);
    }

    /** The next waiting conflicts after the one with a number. */
    public List<ConflictRow> conflicts(Actor actor, ConflictQuery query, Optional<Long> after, int most) {
        actor.needs(Role.VIEWER);
        return grids.conflicts().page(query, after, most);
    }

    /** How many waiting conflicts the query finds. */
    public long countConflicts(Actor actor, ConflictQuery query) {
        actor.needs(Role.VIEWER);
        return grids.conflicts().count(query);
    }

    /** What the waiting conflicts that the query finds can be filtered by. */
    public ConflictFacets facets(Actor actor, ConflictQuery query) {
        actor.needs(Role.VIEWER);
        return grids.conflicts().facets(query);
    }

    /** The next operations of a run after one. */
    public List<OperationRow> operations(Actor actor, OperationQuery query, Optional<OperationId> after, int most) {
        actor.needs(Role.VIEWER);
        return grids.operations().page(query, after, most);
    }

    /** The operations of one product that have not ended, and those parked and not tried again, oldest first. */
    public List<OperationRow> pendingOperations(Actor actor, ShopId shop, ProductId product) {
        actor.needs(Role.VIEWER);
        return grids.operations().pending(shop, product);
    }

    /** The numbers of all operations that the query finds, in their order. */
    public List<Long> operationIds(Actor actor, OperationQuery query) {
        actor.needs(Role.VIEWER);
        return grids.operations().ids(query);
    }

    /** The operations with these numbers, in no order; one that is not there is left out. */
    public List<OperationRow> operationsOf(Actor actor, List<Long> ids) {
        actor.needs(Role.VIEWER);
        return grids.operations().rows(ids);
    }

    /** How many products were planned again within a run, as their ground had moved. */
    public long plannedAgain(Actor actor, RunId run) {
        actor.needs(Role.VIEWER);
        return grids.operations().plannedAgain(run);
    }

    /** The places of all steps of a plan that the query finds, in their order. */
    public List<Long> planItemIds(Actor actor, PlanQuery query) {
        actor.needs(Role.VIEWER);
        return grids.plans().ids(query);
    }

    /** The steps at these places of a plan, in no order; a place that is not there is left out. */
    public List<PlanRow> planItemsOf(Actor actor, PlanId plan, List<Long> ids) {
        actor.needs(Role.VIEWER);
        return grids.plans().rows(plan, ids);
    }

    /** How many operations the query finds. */
    public long countOperations(Actor actor, OperationQuery query) {
        actor.needs(Role.VIEWER);
        return grids.operations().count(query);
    }

    /** How many operations of a run are in which state. */
    public Map<OperationState, Long> operationStates(Actor actor, RunId run) {
        actor.needs(Role.VIEWER);
        return grids.operations().states(run);
    }

    /** The next older entries of the history after a place. */
    public List<HistoryRow> history(Actor actor, HistoryQuery query, Optional<HistoryRow.Cursor> after, int most) {
        actor.needs(Role.VIEWER);
        return grids.history().page(query, after, most);
    }

    /** The numbers of the entries that the query finds, the newest first, at most so many. */
    public List<Long> historyIds(Actor actor, HistoryQuery query, int most) {
        actor.needs(Role.VIEWER);
        return grids.history().ids(query, most);
    }

    /** The entries with these numbers, in no order; one that is not there is left out. */
    public List<HistoryRow> historyOf(Actor actor, List<Long> ids) {
        actor.needs(Role.VIEWER);
        return grids.history().rows(ids);
    }

    /** How many entries the query finds, counted up to {@code most}. */
    public long countHistory(Actor actor, HistoryQuery query, int most) {
        actor.needs(Role.VIEWER);
        return grids.history().count(query, most);
    }

    /**
     * Writes what the query finds as CSV, streamed: a header, then an entry a line, the newest first.
     *
     * @param sofar hears of entries written
     * @return how many entries
     * @throws IOException where it cannot be written
     * @throws InterruptedException where the thread is interrupted; what was written until then stays
     */
    public long exportHistory(Actor actor, HistoryQuery query, Appendable to, LongConsumer sofar)
            throws IOException, InterruptedException {
        actor.needs(Role.VIEWER);
        return new HistoryExport(grids.history()).write(query, to, sofar);
    }

    /** Where everything stands, in one shop or all; cheap enough to be asked twice a second. */
    public Overview overview(Actor actor, Optional<ShopId> shop, Instant today) {
        actor.needs(Role.VIEWER);
        return grids.overview().overview(shop, today);
    }
}
