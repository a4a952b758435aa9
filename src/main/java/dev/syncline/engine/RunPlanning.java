package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelf;
import dev.syncline.plan.CostEstimate;
import dev.syncline.plan.GuardLimits;
import dev.syncline.plan.Guards;
import dev.syncline.plan.ItemKind;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;

/** The first half of a run: read the shop, compare, plan, and stop at the gate where a person has to approve. */
final class RunPlanning {
    /** What a packed request takes, for estimates. */
    private static final double SECONDS_PER_REQUEST = 2;

    private static final int REQUESTS_AT_ONCE = 10;

    private final StorePorts store;
    private final Mirror mirror;
    private final PlanMaker maker;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    RunPlanning(StorePorts store, Mirror mirror, PlanMaker maker, Checkpoint checkpoint, InstantSource clock) {
        this.store = store;
        this.mirror = mirror;
        this.maker = maker;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** A run with its plan; {@code stops} where it goes no further now. */
    record Planned(Run run, boolean stops) {}

    Run begin(SyncRequest request) {
        return store.runs().begin(request.shop(), request.kind(), request.actor(), clock.instant());
    }

    Planned plan(Shop shop, ShopPort port, Run run, SyncRequest request, RunListener listener) {
        return plan(shop, port, run, request, listener, true);
    }

    /** Plans from what was read just before. */
    Planned planFromMirror(Shop shop, ShopPort port, Run run, SyncRequest request, RunListener listener) {
        return plan(shop, port, run, request, listener, false);
    }

    /** Reads products that the shop reported; returns those that something is to be done for. */
    Set<ProductId> readReported(Shop shop, ShopPort port, Collection<RemoteId> reported, boolean all) {
        return mirror.readRemote(shop, port, reported, all);
    }

    /** Reads what changed in the shop since it was last read; returns those that something is to be done for. */
    Set<ProductId> readMissed(Shop shop, ShopPort port) {
        return mirror.readMissed(shop, port);
    }

    private Planned plan(
            Shop shop, ShopPort port, Run run, SyncRequest request, RunListener listener, boolean reading) {
        long begun = System.nanoTime();
        ShopPort.Usage usage = port.usage();
        ShopFacts facts = noted(shop, Scopes.checked(shop, port.facts(), request.planOnly()));
        CataloguePort.Counts before = store.catalogue().counts(shop.id());
        if (reading) {
            mirror.during(
                    run, () -> read(shop, port, request, reporter(run, RunProgress.Step.READING, port, listener)));
        }
        checkpoint.reached(Checkpoint.Step.MIRRORED);
        CataloguePort.Counts counts = store.catalogue().counts(shop.id());
        PlanMaker.Made made = maker.make(
                run, request, terms(facts, counts, port), reporter(run, RunProgress.Step.PLANNING, port, listener));
        checkpoint.reached(Checkpoint.Step.PLANNED);
        Tally tally = tally(made, counts, counts.linked() - before.linked(), port.usage(), usage, begun);
        Run planned = run.withPlan(made.id()).withTally(tally);
        return gate(shop, planned, request, made);
    }

    /** Reads these products, whatever else there is. */
    void readThese(Shop shop, ShopPort port, Collection<ProductId> products) {
        mirror.readThese(shop, port, products);
    }

    /**
     * A request about those of its products, or of all, in which a conflict waits. Planning them applies the rules and strategies in force; what
     * these do not settle goes on waiting.
     */
    SyncRequest ofConflicts(SyncRequest request) {
        Set<ProductId> waiting = new LinkedHashSet<>();
        store.conflicts()
                .forEachOpen(
                        Optional.of(request.shop()), Optional.empty(), conflict -> waiting.add(conflict.product()));
        if (!request.products().isEmpty()) {
            waiting.retainAll(request.products());
        }
        return request.about(waiting);
    }

    /** The run, ended without a plan. */
    Run endedIdle(Run begun, Optional<Sentence> message) {
        Run ended = begun.ended(RunState.DONE, clock.instant(), message);
        store.runs().update(ended);
        return ended;
    }

    /** The run that applies a plan: the one that waits with it, or a new one. */
    Run approved(RunPort.StoredPlan plan, String actor) {
        Run planner = store.runs().find(plan.run()).orElseThrow();
        if (planner.state() == RunState.AWAITING_APPROVAL) {
            return planner;
        }
        Run run = store.runs()
                .begin(plan.shop(), planner.kind(), actor, clock.instant())
                .withPlan(plan.id())
                .withTally(planner.tally())
                .withState(RunState.AWAITING_APPROVAL, Optional.empty());
        store.runs().update(run);
        return run;
    }

    /** What the shop says of itself; its policy and the reading of it need what is remembered here. */
    private ShopFacts noted(Shop shop, ShopFacts facts) {
        if (!shop.currency().equals(Optional.of(facts.currency()))) {
            store.shops().setCurrency(shop.id(), facts.currency());
        }
        if (!shop.policy().stock().locations().equals(facts.locations())) {
            store.shops().setLocations(shop.id(), facts.locations());
        }
        return facts;
    }

    private void read(Shop shop, ShopPort port, SyncRequest request, LongConsumer sofar) {
        readShelves(shop, port);
        if (!request.products().isEmpty()) {
            mirror.readThese(shop, port, request.products());
        } else if (request.kind() == RunKind.INCREMENTAL) {
            mirror.readChanged(shop, port, sofar);
        } else {
            mirror.readAll(shop, port, sofar);
        }
    }

    /** What the shop puts products on, as far as our side says anything of it. */
    private void readShelves(Shop shop, ShopPort port) {
        Set<FieldPath> managed = store.catalogue().managed(shop.id());
        if (managed.contains(FieldPath.of(Field.PUBLICATIONS))) {
            readShelves(shop, port, Shelf.Kind.PUBLICATION);
        }
        if (managed.contains(FieldPath.of(Field.COLLECTIONS))) {
            readShelves(shop, port, Shelf.Kind.COLLECTION);
        }
    }

    private void readShelves(Shop shop, ShopPort port, Shelf.Kind kind) {
        List<Shelf> shelves = port.shelves(kind);
        store.transactions().inTransaction(() -> store.catalogue().setShelves(shop.id(), kind, shelves));
    }

    private Planned gate(Shop shop, Run run, SyncRequest request, PlanMaker.Made made) {
        if (request.planOnly()) {
            return stopped(run.ended(RunState.DONE, clock.instant(), Optional.of(EngineSentences.PLANNED_ONLY)));
        }
        boolean first = !shop.agreedOnce() && made.summary().writes() > 0;
        if (!request.approved() && (first || !made.summary().trippedGuards().isEmpty())) {
            Sentence why = Sentence.all(made.summary().trippedGuards()).orElse(EngineSentences.FIRST_SYNC);
            return stopped(run.withState(RunState.AWAITING_APPROVAL, Optional.of(why)));
        }
        Run queued = run.withState(RunState.QUEUED, Optional.empty());
        store.runs().update(queued);
        return new Planned(queued, false);
    }

    private Planned stopped(Run run) {
        store.runs().update(run);
        return new Planned(run, true);
    }

    private static Tally tally(
            PlanMaker.Made made,
            CataloguePort.Counts counts,
            long adopted,
            ShopPort.Usage now,
            ShopPort.Usage before,
            long begun) {
        long settled = Math.max(0, counts.linked() - made.compared());
        return new Tally(
                made.summary().writes(),
                0,
                0,
                0,
                0,
                Math.max(0, adopted),
                settled + made.summary().items().getOrDefault(ItemKind.SETTLE, 0L),
                0,
                made.conflicts(),
                0,
                now.requests() - before.requests(),
                now.cost() - before.cost(),
                now.throttled() - before.throttled(),
                (System.nanoTime() - begun) / 1e9);
    }

    /** The first sync of a shop stops by itself, so it is no guard here: naming its plan approves it. */
    private PlanMaker.PlanTerms terms(ShopFacts facts, CataloguePort.Counts counts, ShopPort port) {
        return new PlanMaker.PlanTerms(
                new CostEstimate(facts.restorePerSecond(), port.packing(), SECONDS_PER_REQUEST, REQUESTS_AT_ONCE),
                new Guards(GuardLimits.of(store.shops()::setting), counts.linked(), false));
    }

    private static LongConsumer reporter(Run run, RunProgress.Step step, ShopPort port, RunListener listener) {
        return done -> listener.onProgress(new RunProgress(
                run.id(),
                run.state(),
                step,
                done,
                OptionalLong.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                run.tally(),
                Optional.of(port.usage())));
    }
}
