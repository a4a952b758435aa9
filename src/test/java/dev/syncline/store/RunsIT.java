package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort.StoredPlan;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.PlanId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RunsIT extends StoreContract {
    private static final PlanSummary SUMMARY = new PlanSummary(
            Map.of(ItemKind.UPDATE, 2L, ItemKind.CONFLICT, 1L),
            2,
            21.5,
            1,
            0.4,
            List.of(Sentence.of("guard.emptied")
                    .with(60)
                    .with("guard.emptied.fields")
                    .with(50)),
            List.of(Sentence.verbatim("3 prices fall")),
            "ab12");

    private static PlanItem item(int number, long product) {
        return new PlanItem(
                number,
                new ProductId(product),
                new ProductKey("K" + product),
                Optional.of("SKU-" + product),
                Optional.of(Products.remoteId("K" + product)),
                ItemKind.UPDATE,
                Optional.of(OperationKind.UPDATE),
                Optional.of(MutationKind.PRODUCT),
                Priority.NORMAL,
                List.of(new ItemField(
                        FieldPath.of(Field.TITLE),
                        Optional.empty(),
                        Optional.of(Value.text("ü \"x\"")),
                        Sentence.of("held.contested")
                                .with(Sentence.of("held.not-yet").with(Field.IMAGES)))),
                Products.digest(number),
                List.of(1, 2));
    }

    @Test
    void a_run_is_kept_as_it_goes_on() {
        Run run = runs().begin(shop.id(), RunKind.INCREMENTAL, "anna", NOW);
        assertEquals(RunState.PLANNING, run.state());
        assertEquals(Optional.of(run), runs().find(run.id()));
        PlanId plan = runs().beginPlan(run.id(), shop.id(), NOW);
        Tally tally = new Tally(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.25, 13, 14.5);
        Run ended = run.withPlan(plan)
                .withTally(tally)
                .ended(RunState.FAILED, NOW.plusSeconds(9), Optional.of(Sentence.verbatim("the shop does not answer")));
        runs().update(ended);
        assertEquals(Optional.of(ended), runs().find(run.id()));
    }

    @Test
    void unfinished_runs_are_those_without_an_end_and_the_latest_come_first() {
        Run first = runs().begin(shop.id(), RunKind.FULL, "anna", NOW);
        Run second = runs().begin(shop.id(), RunKind.FULL, "anna", NOW);
        runs().update(first.ended(RunState.DONE, NOW, Optional.empty()));
        runs().update(second.withState(
                RunState.AWAITING_APPROVAL,
                Optional.of(Sentence.of("guard.free").with(3))));
        assertFalse(runs().unfinished().stream().anyMatch(run -> run.id().equals(first.id())));
        assertTrue(runs().unfinished().stream().anyMatch(run -> run.id().equals(second.id())));
        List<Run> latest = runs().latest(Optional.of(shop.id()), 1);
        assertEquals(List.of(second.id()), latest.stream().map(Run::id).toList());
    }

    @Test
    void a_plan_streams_its_steps_in_order_and_never_changes_once_sealed() {
        Run run = runs().begin(shop.id(), RunKind.FULL, "anna", NOW);
        PlanId plan = runs().beginPlan(run.id(), shop.id(), NOW);
        List<PlanItem> items = IntStream.rangeClosed(1, 1234)
                .mapToObj(number -> item(number, number % 100))
                .toList();
        runs().append(plan, items.subList(0, 1000));
        runs().append(plan, items.subList(1000, 1234));
        assertEquals(Optional.empty(), runs().findPlan(plan));
        runs().seal(plan, SUMMARY);

        assertEquals(Optional.of(new StoredPlan(plan, run.id(), shop.id(), NOW, SUMMARY)), runs().findPlan(plan));
        List<PlanItem> read = new ArrayList<>();
        runs().forEachItem(plan, read::addAll);
        assertEquals(items, read);
        assertEquals(
                items.stream().filter(item -> item.product().number() == 7).toList(),
                runs().itemsOf(plan, new ProductId(7)));
        assertThrows(IllegalStateException.class, () -> runs().append(plan, List.of(item(1235, 1))));
        assertThrows(IllegalStateException.class, () -> runs().seal(plan, SUMMARY));
    }
}
