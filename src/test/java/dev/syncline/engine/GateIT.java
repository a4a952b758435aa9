package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.OperationKind;
import dev.syncline.model.PlanId;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where a run stops for people, and what they may do then. */
final class GateIT extends EngineContract {
    @Test
    void the_first_sync_stops_until_its_plan_is_applied() {
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run waiting = engine.syncs().sync(unapproved(), RunListener.NONE);
        assertEquals(RunState.AWAITING_APPROVAL, waiting.state());
        assertEquals(0, sandbox.shop().productCount());

        Run run = done(engine.syncs().applyPlan(plan(waiting), false, "bert", RunListener.NONE));

        assertEquals(waiting.id(), run.id());
        assertEquals(1, sandbox.shop().productCount());
        assertTrue(shop().agreedOnce());
        assertEquals(
                RunState.DONE,
                engine.syncs().sync(unapproved(), RunListener.NONE).state());
    }

    @Test
    void a_guard_stops_the_run_until_it_is_approved_by_name() throws Exception {
        agreed("A-1", "A-2");
        ports().shops().setSetting("guard.price-fall.products", Optional.of("0"));
        try {
            feed.set("A-1", price("A-1"), Value.Money.of("0.10"));
            read();
            Run waiting = engine.syncs().sync(unapproved(), RunListener.NONE);
            assertEquals(RunState.AWAITING_APPROVAL, waiting.state());
            assertFalse(English.of(waiting.message()).isBlank());

            assertEquals(
                    RunState.AWAITING_APPROVAL,
                    engine.syncs()
                            .applyPlan(plan(waiting), false, "bert", RunListener.NONE)
                            .state());
            done(engine.syncs().applyPlan(plan(waiting), true, "bert", RunListener.NONE));

            assertFixpoint();
        } finally {
            ports().shops().setSetting("guard.price-fall.products", Optional.empty());
        }
    }

    @Test
    void a_waiting_run_can_be_dropped() {
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run waiting = engine.syncs().sync(unapproved(), RunListener.NONE);

        assertEquals(
                RunState.CANCELLED,
                engine.syncs().cancel(waiting.id()).orElseThrow().state());

        assertEquals(
                RunState.CANCELLED,
                engine.syncs().cancel(waiting.id()).orElseThrow().state());
        assertEquals(List.of(), engine.syncs().resume(RunListener.NONE));
        assertEquals(0, sandbox.shop().productCount());
    }

    @Test
    void a_plan_is_only_a_plan() {
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        assertEquals(RunState.DONE, planned.state());
        assertEquals(0, sandbox.shop().productCount());

        Run applied = done(engine.syncs().applyPlan(plan(planned), true, "bert", RunListener.NONE));
        assertEquals(1, sandbox.shop().productCount());
        assertTrue(applied.id().number() > planned.id().number());

        Run again = done(engine.syncs().applyPlan(plan(planned), true, "bert", RunListener.NONE));
        assertEquals(1, sandbox.shop().productCount());
        assertEquals(Map.of(), counts(again));
        assertFixpoint();
    }

    @Test
    void a_plan_whose_ground_moved_is_planned_again() throws Exception {
        agreed("A-1", "A-2");
        feed.set("A-1", TITLE, Value.text("First thought")).set("A-2", TITLE, Value.text("Two"));
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        feed.set("A-1", TITLE, Value.text("Second thought"));
        read();

        done(engine.syncs().applyPlan(plan(planned), true, "bert", RunListener.NONE));

        assertEquals("Second thought", title("A-1"));
        assertEquals("Two", title("A-2"));
        assertFixpoint();
    }

    @Test
    void only_the_operation_asked_for_is_done() throws Exception {
        agreed("A-1", "A-2", "A-3");
        retitle("A-1", "Merchant's lamp");
        feed.set("A-2", TITLE, Value.text("Two")).remove("A-3").put("A-4", Goods.lamp("A-4"));
        read();

        assertEquals(Set.of(ItemKind.CREATE), kinds(OperationKind.CREATE));
        assertEquals(Set.of(ItemKind.PULL), kinds(OperationKind.SYNC_DOWN));
        assertEquals("Lamp A-2", title("A-2"));
        assertEquals(Set.of(ItemKind.UPDATE), kinds(OperationKind.UPDATE));
        assertEquals("ACTIVE", inShop("A-3").get("status").asString());
        assertEquals(Set.of(ItemKind.DELETE), kinds(OperationKind.DELETE));
        assertEquals(Set.of(), kinds(OperationKind.SYNC_UP));
        assertFixpoint();
    }

    @Test
    void a_paused_run_waits_and_goes_on() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Engine[] paused = new Engine[1];
        paused[0] = engine(step -> {
            if (step == Checkpoint.Step.ENQUEUED) {
                paused[0].control().want(newest().id(), RunControl.Wish.PAUSE);
                begun.countDown();
            }
            if (step == Checkpoint.Step.CLAIMED) {
                turns.incrementAndGet();
            }
        });
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        List<RunProgress> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        CountDownLatch applying = new CountDownLatch(2);
        CompletableFuture<Run> run = started(() -> paused[0].syncs().sync(request(RunKind.INCREMENTAL), progress -> {
            heard.add(progress);
            if (progress.step() == RunProgress.Step.APPLYING) {
                applying.countDown();
            }
        }));
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertTrue(applying.await(30, TimeUnit.SECONDS));
        assertEquals(0, turns.get());
        assertFalse(run.isDone());

        paused[0].control().want(newest().id(), RunControl.Wish.GO);

        assertEquals(RunState.DONE, run.get(30, TimeUnit.SECONDS).state());
        assertEquals(1, sandbox.shop().productCount());
        assertTrue(heard.stream().anyMatch(progress -> progress.total().isPresent()));
    }

    @Test
    void a_cancelled_run_ends_after_what_it_is_doing() {
        Engine[] cancelled = new Engine[1];
        cancelled[0] = engine(step -> {
            if (step == Checkpoint.Step.ENQUEUED) {
                cancelled[0].control().want(newest().id(), RunControl.Wish.CANCEL);
            }
        });
        feed.put("A-1", Goods.lamp("A-1")).put("A-2", Goods.lamp("A-2"));
        read();

        Run run = cancelled[0].syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE);

        assertEquals(RunState.CANCELLED, run.state());
        assertEquals(Map.of(OperationState.CANCELLED, 2), counts(run));
        assertEquals(0, sandbox.shop().productCount());
        assertFalse(shop().agreedOnce());
        sync();
        assertEquals(2, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void two_runs_of_a_shop_follow_each_other() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Engine watched = engine(step -> {
            if (step == Checkpoint.Step.MIRRORED) {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
            } else if (step == Checkpoint.Step.PLANNED) {
                working.decrementAndGet();
            }
        });
        for (int i = 0; i < 10; i++) {
            feed.put("A-" + i, Goods.lamp("A-" + i));
        }
        read();
        CompletableFuture<Run> one =
                started(() -> watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        CompletableFuture<Run> two =
                started(() -> watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        long created = done(one.get(60, TimeUnit.SECONDS)).tally().created()
                + done(two.get(60, TimeUnit.SECONDS)).tally().created();

        assertEquals(10, created);
        assertEquals(10, sandbox.shop().productCount());
        assertEquals(1, most.get());
    }

    /** On a thread of its own: the common pool is the store's. */
    private static CompletableFuture<Run> started(java.util.function.Supplier<Run> work) {
        CompletableFuture<Run> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(work.get());
            } catch (RuntimeException | Error failed) {
                ended.completeExceptionally(failed);
            }
        });
        return ended;
    }

    private Run newest() {
        return ports().runs().latest(Optional.of(shop().id()), 1).getFirst();
    }

    private Set<ItemKind> kinds(OperationKind only) {
        Run run = done(engine.syncs().sync(only(only), RunListener.NONE));
        return items(run).stream().map(dev.syncline.plan.PlanItem::kind).collect(java.util.stream.Collectors.toSet());
    }

    private static PlanId plan(Run run) {
        return run.plan().orElseThrow();
    }
}
