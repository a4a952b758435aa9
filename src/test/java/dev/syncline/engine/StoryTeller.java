package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.compare.NotResolvable;
import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.testing.memory.MemoryTransactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a story happen to the engine and to the reference, and holds the two against each other after each step. */
final class StoryTeller {
    /** The end of a process, as sudden as within one it can be. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    final StoryWorld world = new StoryWorld();
    final Reference reference = new Reference();
    final Existence existence = new Existence(world);
    /** What the supplier's file said of each product when it was read, and before where it is silent by now. */
    private final Map<Integer, ProductFields> said = new HashMap<>();

    private boolean owing;

    void tell(List<StoryStep> steps) {
        for (StoryStep step : steps) {
            world.pass(Duration.ofMinutes(1));
            happens(step);
            look(step);
        }
    }

    /** All is calm in the end: what is left is done, and then nothing is left to do. */
    void end() {
        world.pass(Duration.ofMinutes(30));
        StoryStep last = new StoryStep.Sync(true, false, 0);
        happens(last);
        look(last);
        Run again = world.engine.syncs().sync(world.request(true, false), RunListener.NONE);
        Finally.holds(world, again);
    }

    private void happens(StoryStep step) {
        switch (step) {
            case StoryStep.Feed(int product, int field, String value) ->
                inFile(product, fields -> StoryFields.with(fields, product, field, value));
            case StoryStep.FeedSilent(int product, int field) ->
                inFile(product, fields -> fields.with(StoryFields.path(product, field), Optional.empty()));
            case StoryStep.FeedDrops(int product) -> world.feed.remove(StoryFields.key(product));
            case StoryStep.FeedLists(int product) -> {
                String key = StoryFields.key(product);
                if (world.feed.get(key) == null) {
                    world.feed.put(key, Goods.lamp(key));
                }
            }
            case StoryStep.Import() -> read();
            case StoryStep.Edit edit -> edit(edit);
            case StoryStep.Touch(int product) -> world.edit(product, fields -> fields);
            case StoryStep.Delete(int product) -> {
                existence.deleted(product, reference.mayBeEdited(product));
                world.inShop(product).keySet().forEach(world.shop::delete);
            }
            case StoryStep.Sync(boolean full, boolean twice, int unlisted) -> {
                world.shop.repeat(twice);
                // Of products that nobody knows yet a reading must not leave out any: the adapter counts them.
                world.state(unlisted).flatMap(ProductState::remoteId).ifPresent(world.shop::unlist);
                undisturbed(full);
                world.shop.calm();
            }
            case StoryStep.LaggingSync(int seconds) -> {
                world.shop.lag(Duration.ofSeconds(seconds));
                disturbed(world.engine, false);
                world.shop.calm();
            }
            case StoryStep.FailingSync(boolean full, var faults, int questions) -> {
                world.shop.fail(faults);
                world.shop.silentAfter(questions);
                disturbed(world.engine, full);
                world.shop.calm();
            }
            case StoryStep.Ending(boolean full, Step at, int passing) -> {
                AtomicInteger passed = new AtomicInteger();
                Engine ending = world.engine(step2 -> {
                    if (step2 == at && passed.incrementAndGet() == passing) {
                        throw new Ended();
                    }
                });
                disturbed(ending, full);
                world.restart();
            }
            case StoryStep.Torn(boolean full, int transaction, boolean committed) -> {
                world.store.transactions().at(tearing(transaction, committed));
                disturbed(world.engine, full);
                world.store.transactions().at(MemoryTransactions.Moments.NONE);
                world.restart();
            }
            case StoryStep.EditDuring(boolean full, Step at, int passing, StoryStep.Edit edit) -> {
                AtomicInteger passed = new AtomicInteger();
                existence.edited(edit.product());
                reference.disturbed(world.policy());
                Engine watched = world.engine(step2 -> {
                    if (step2 == at && passed.incrementAndGet() == passing) {
                        world.pass(Duration.ofSeconds(1));
                        world.edit(edit.product(), fields -> edited(fields, edit));
                        reference.also(
                                edit.product(),
                                StoryFields.path(edit.product(), edit.field()),
                                story -> story.withRemote(Reference.canonical(
                                        StoryFields.path(edit.product(), edit.field()),
                                        Optional.of(StoryFields.value(edit.field(), edit.value())))));
                    }
                });
                disturbed(watched, full);
            }
            case StoryStep.PlanApply(List<StoryStep> between) -> plan(between);
            case StoryStep.Decide(int conflict, String choice) -> decide(conflict, choice);
            case StoryStep.Undo(int run) -> undo(run);
            case StoryStep.Own(FieldGroup group, Ownership owner) ->
                world.policy(policy -> policy.withGroupOwners(with(policy.groupOwners(), group, owner)));
            case StoryStep.Turn(FieldGroup group, Mode mode) ->
                world.policy(policy -> policy.withModes(with(policy.modes(), group, mode)));
            case StoryStep.Rule(var strategy) -> world.policy(policy -> policy.withGlobal(strategy));
            case StoryStep.HardDelete(boolean hard) -> world.policy(policy -> policy.withHardDelete(hard));
            case StoryStep.Pin(int product, boolean out) -> pin(product, out);
        }
    }

    private void look(StoryStep step) {
        look(step, step instanceof StoryStep.Sync);
    }

    private void look(StoryStep step, boolean settled) {
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            reference.sees(product, world.state(product), world.linked(product)).ifPresent(why -> {
                throw new AssertionError("After " + step + ": " + why);
            });
        }
        existence.holds(step);
        if (!world.shop.writtenOver().isEmpty()) {
            throw new AssertionError("After " + step + ", written over: " + world.shop.writtenOver());
        }
        if (settled) {
            Finally.conflictsAreShown(world, reference);
            existence.holdsAfterSync(step);
        }
    }

    private void inFile(int product, java.util.function.UnaryOperator<ProductFields> change) {
        ProductFields fields = world.feed.get(StoryFields.key(product));
        if (fields != null) {
            world.feed.put(StoryFields.key(product), change.apply(fields));
        }
    }

    private void read() {
        for (int product = 1; product <= StoryWorld.PRODUCTS; product++) {
            Optional<ProductFields> now = Optional.ofNullable(world.feed.get(StoryFields.key(product)));
            Optional<ProductFields> before = Optional.ofNullable(said.get(product));
            boolean news = false;
            for (FieldPath path : StoryFields.paths(product)) {
                Optional<Value> value = now.flatMap(fields -> fields.get(path));
                Optional<Value> last = before.flatMap(fields -> fields.get(path));
                if (value.isPresent() && !Reference.canonical(path, value).equals(Reference.canonical(path, last))) {
                    reference.local(product, path, value);
                    news = true;
                }
            }
            existence.listed(product, now.isPresent(), news);
            if (now.isEmpty()) {
                said.remove(product);
            } else {
                Map<FieldPath, Optional<Value>> heard = new HashMap<>();
                now.get().values().forEach((path, value) -> heard.put(path, Optional.of(value)));
                said.put(product, before.orElse(ProductFields.NONE).with(heard));
            }
        }
        world.engine.imports().importFile(world.registered(), ListFeed.file(), true, rows -> {});
    }

    private void edit(StoryStep.Edit edit) {
        FieldPath path = StoryFields.path(edit.product(), edit.field());
        world.edit(edit.product(), fields -> edited(fields, edit));
        existence.edited(edit.product());
        reference.remote(edit.product(), path, Optional.of(StoryFields.value(edit.field(), edit.value())));
    }

    private static ProductFields edited(ProductFields fields, StoryStep.Edit edit) {
        return StoryFields.with(fields, edit.product(), edit.field(), edit.value());
    }

    private void undisturbed(boolean full) {
        resume();
        Run run = world.engine.syncs().sync(world.request(full, false), RunListener.NONE);
        if (run.state() != RunState.DONE) {
            throw new AssertionError("An undisturbed sync ended as " + run);
        }
        reference.synced(world.policy());
        owing = false;
    }

    /** As every command does that begins a run. */
    private void resume() {
        if (owing) {
            reference.resumed();
            world.engine.syncs().resume(RunListener.NONE);
            look(new StoryStep.Sync(false, false, 0), false);
        }
    }

    /** A sync, and what an earlier one owes before, in a shop or a process that may fail. */
    private void disturbed(Engine engine, boolean full) {
        reference.disturbed(world.policy());
        try {
            if (owing) {
                engine.syncs().resume(RunListener.NONE);
            }
            owing = true;
            engine.syncs().sync(world.request(full, false), RunListener.NONE);
        } catch (Ended | ShopUnreachable ended) {
            owing = true;
        }
        // What happened on the way may have been seen by what came after.
        reference.disturbed(world.policy());
    }

    private static MemoryTransactions.Moments tearing(int transaction, boolean committed) {
        AtomicInteger left = new AtomicInteger(transaction);
        return new MemoryTransactions.Moments() {
            @Override
            public void beforeCommit() {
                if (!committed && left.decrementAndGet() <= 0) {
                    throw new Ended();
                }
            }

            @Override
            public void afterCommit() {
                if (committed && left.decrementAndGet() <= 0) {
                    throw new Ended();
                }
            }
        };
    }

    private void plan(List<StoryStep> between) {
        resume();
        Run planned = world.engine.syncs().sync(world.request(false, true), RunListener.NONE);
        reference.planned(world.policy());
        for (StoryStep step : between) {
            world.pass(Duration.ofSeconds(10));
            happens(step);
            look(step);
        }
        reference.disturbed(world.policy());
        world.engine.syncs().applyPlan(planned.plan().orElseThrow(), true, "anna", RunListener.NONE);
        owing = true;
    }

    private void decide(int number, String word) {
        resume();
        List<OpenConflict> open = world.conflicts();
        if (open.isEmpty()) {
            return;
        }
        OpenConflict conflict = open.get(number % open.size());
        Choice choice = StoryDecision.choice(word, conflict.path());
        int product = StoryWorld.number(conflict.key().text());
        try {
            world.engine.decisions().resolve(conflict, choice, "bert", RunListener.NONE);
        } catch (GroundMoved | NotResolvable refused) {
            return;
        }
        if (StoryWorld.isStatus(conflict.path())) {
            existence.decided(product, choice);
        } else {
            reference.becomes(product, conflict.path(), story -> StoryDecision.decided(story, conflict, choice));
            if (choice instanceof Choice.Base) {
                reference.also(product, conflict.path(), story -> StoryDecision.restored(story, conflict));
            }
        }
        reference.synced(product, world.policy());
    }

    private void undo(int number) {
        resume();
        List<Run> runs = world.runs();
        if (runs.isEmpty()) {
            return;
        }
        Run run = runs.get(number % runs.size());
        for (HistoryEntry entry : world.writes(run)) {
            FieldPath path = entry.field().orElseThrow();
            existence.editedHere(StoryWorld.number(entry.key()));
            reference.also(
                    StoryWorld.number(entry.key()),
                    path,
                    story -> story.changedLocal() ? story : story.withLocal(Reference.canonical(path, entry.before())));
        }
        UndoRequest request = new UndoRequest(run.id(), Optional.empty(), Optional.empty());
        world.engine.undoing().undo(request, "bert", RunListener.NONE);
        reference.disturbed(world.policy());
        owing = true;
    }

    private void pin(int product, boolean out) {
        ProductKey key = new ProductKey(StoryFields.key(product));
        if (out) {
            world.ports()
                    .shops()
                    .exempt(
                            world.registered().id(),
                            new Exemption(
                                    Exemption.Kind.PIN,
                                    key,
                                    Optional.empty(),
                                    "photo shoot",
                                    "bert",
                                    world.now(),
                                    Optional.empty()));
        } else {
            world.ports().shops().release(world.registered().id(), key, Optional.empty());
        }
    }

    private static <V> Map<FieldGroup, V> with(Map<FieldGroup, V> map, FieldGroup group, V value) {
        Map<FieldGroup, V> changed = new HashMap<>(map);
        changed.put(group, value);
        return changed;
    }
}
