package dev.syncline.service;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.engine.SyncEngine;
import dev.syncline.engine.SyncRequest;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.plan.PlanItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Runs syncs and applies plans. Thread-safe; methods return when the run ended or waits for approval. */
public final class SyncService {
    private final SyncEngine engine;
    private final RunPort runs;
    private final CataloguePort catalogue;
    private final ShopChoice choice;

    public SyncService(SyncEngine engine, StorePorts store) {
        this.engine = engine;
        this.runs = store.runs();
        this.catalogue = store.catalogue();
        this.choice = new ShopChoice(store.shops());
    }

    /** Runs a sync. The run's state says whether it is done or stopped for approval. */
    public Run run(Actor actor, SyncCommand command, RunListener listener) {
        actor.needs(Role.OPERATOR);
        Shop shop = choice.chosen(command.shop());
        return engine.sync(
                new SyncRequest(
                        shop.id(),
                        command.kind(),
                        products(shop, command.products()),
                        command.operation(),
                        command.planOnly(),
                        command.strategy(),
                        command.approved(),
                        !command.products().isEmpty(),
                        actor.name()),
                listener);
    }

    /** Applies a plan, which approves it; {@code approved} also approves the guards that it trips. */
    public Run applyPlan(Actor actor, PlanId plan, boolean approved, RunListener listener) {
        return applyPlan(actor, plan, PlanSelection.ALL, approved, listener);
    }

    /** As the other, for a part of the plan; the rest stays as it is, and is counted as skipped. */
    public Run applyPlan(Actor actor, PlanId plan, PlanSelection selection, boolean approved, RunListener listener) {
        actor.needs(Role.OPERATOR);
        plan(actor, plan);
        known(plan, selection);
        return engine.applyPlan(plan, selection, approved, actor.name(), listener);
    }

    private void known(PlanId plan, PlanSelection selection) {
        if (selection.first().filter(most -> most < 1).isPresent()) {
            throw new Invalid(ServiceSentences.firstNone(selection.first().get()));
        }
        Set<Integer> unknown = new TreeSet<>(selection.except());
        if (!unknown.isEmpty()) {
            runs.forEachItem(plan, items -> items.forEach(item -> unknown.remove(item.number())));
        }
        if (!unknown.isEmpty()) {
            throw new Invalid(ServiceSentences.noItem(plan, unknown.iterator().next()));
        }
    }

    /** The head of a plan. */
    public RunPort.StoredPlan plan(Actor actor, PlanId plan) {
        actor.needs(Role.VIEWER);
        return runs.findPlan(plan).orElseThrow(() -> new NotFound(ServiceSentences.noPlan(plan)));
    }

    /** Streams the steps of a plan in order. */
    public void forEachItem(Actor actor, PlanId plan, Consumer<PlanItem> sink) {
        plan(actor, plan);
        runs.forEachItem(plan, items -> items.forEach(sink));
    }

    /** Brings runs that an ended process left to their ends. Returns those. */
    public List<Run> resume(Actor actor, RunListener listener) {
        actor.needs(Role.OPERATOR);
        return engine.resume(listener);
    }

    private Set<ProductId> products(Shop shop, List<String> references) {
        Set<ProductId> products = new LinkedHashSet<>();
        for (String reference : references) {
            products.add(ProductChoice.one(catalogue, shop, reference));
        }
        return products;
    }
}
