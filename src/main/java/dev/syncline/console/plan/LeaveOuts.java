package dev.syncline.console.plan;

import dev.syncline.console.workbench.Desk;
import dev.syncline.model.PlanId;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which steps a person leaves out of a plan, one or many at once. A step that must come after one that is left out goes with
 * it, and one that is taken in again takes in what must come before. FX thread only.
 */
final class LeaveOuts {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Map<Integer, ItemKind>> out = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    /** One after the other: a later wish would lose against an earlier one whose neighbours are read more slowly. */
    private final Deque<Wish> wishes = new ArrayDeque<>();

    private long wished;

    /** @param known what it changed at once */
    private record Wish(
            long number,
            BoundSteps steps,
            boolean leaves,
            Map<Integer, ItemKind> known,
            Consumer<? super Exception> failed) {}

    LeaveOuts(Desk desk) {
        this.desk = desk;
    }

    /** The steps that are left out, by their places. */
    ReadOnlyObjectProperty<Map<Integer, ItemKind>> out() {
        return out.getReadOnlyProperty();
    }

    /** Whether steps are still looked for that go with those that were chosen. */
    ReadOnlyBooleanProperty following() {
        return following.getReadOnlyProperty();
    }

    /** Takes everything in again. */
    void clear() {
        wishes.clear();
        following.set(false);
        out.set(Map.of());
    }

    /**
     * Leaves steps out, or takes them in again.
     *
     * @param numbers their places
     * @param known those of them that have been read: these change at once, the others and what goes with them when read
     */
    void choose(
            PlanId plan,
            Collection<Integer> numbers,
            Collection<PlanItem> known,
            boolean leaves,
            Consumer<? super Exception> failed) {
        Map<Integer, ItemKind> now = known.stream()
                .filter(PlanLine::effective)
                .collect(Collectors.toMap(PlanItem::number, PlanItem::kind, (one, same) -> one));
        apply(leaves, now);
        wishes.add(new Wish(++wished, new BoundSteps(plan, List.copyOf(numbers), leaves), leaves, now, failed));
        if (wishes.size() == 1) {
            follow();
        }
    }

    private void follow() {
        Wish wish = wishes.element();
        following.set(true);
        desk.background()
                .run(
                        () -> wish.steps()
                                .find(ids -> desk.services()
                                        .browse()
                                        .planItemsOf(desk.actor(), wish.steps().plan(), ids)),
                        found -> end(wish, () -> applyBelow(wish.leaves(), found)),
                        failure -> end(wish, () -> wish.failed().accept(failure)));
    }

    /** What was wished before everything was taken in again, or for another plan, comes to nothing. */
    private void end(Wish wish, Runnable ending) {
        if (wishes.isEmpty() || wishes.element().number() != wish.number()) {
            return;
        }
        wishes.remove();
        following.set(!wishes.isEmpty());
        ending.run();
        if (!wishes.isEmpty()) {
            follow();
        }
    }

    private void apply(boolean leaves, Map<Integer, ItemKind> steps) {
        Map<Integer, ItemKind> now = new HashMap<>(out.get());
        change(now, leaves, steps);
        out.set(Map.copyOf(now));
    }

    /** What was found late is of an earlier wish than those that still wait, so that these stay as they are seen. */
    private void applyBelow(boolean leaves, Map<Integer, ItemKind> steps) {
        Map<Integer, ItemKind> now = new HashMap<>(out.get());
        change(now, leaves, steps);
        wishes.forEach(later -> change(now, later.leaves(), later.known()));
        out.set(Map.copyOf(now));
    }

    private static void change(Map<Integer, ItemKind> now, boolean leaves, Map<Integer, ItemKind> steps) {
        if (leaves) {
            now.putAll(steps);
        } else {
            now.keySet().removeAll(steps.keySet());
        }
    }
}
