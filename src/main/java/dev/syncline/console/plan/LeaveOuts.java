package dev.syncline.console.plan;

import dev.syncline.console.workbench.Desk;
import dev.syncline.model.PlanId;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which steps a person leaves out of a plan. A step that must come after one that is left out goes with it, and one that is
 * taken in again takes in what must come before. FX thread only.
 */
final class LeaveOuts {
    /** The steps of a product stand together, and are no more than there are kinds of write. */
    private static final int REACH = 16;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Map<Integer, PlanItem>> out = new ReadOnlyObjectWrapper<>(Map.of());

    LeaveOuts(Desk desk) {
        this.desk = desk;
    }

    /** The steps that are left out, by their places. */
    ReadOnlyObjectProperty<Map<Integer, PlanItem>> out() {
        return out.getReadOnlyProperty();
    }

    /** Takes everything in again. */
    void clear() {
        out.set(Map.of());
    }

    /** Leaves a step out, or takes it in again; at once, and its neighbours as soon as they are read. */
    void toggle(PlanId plan, PlanItem item, Consumer<? super Exception> failed) {
        boolean leaves = !out.get().containsKey(item.number());
        apply(leaves, List.of(item));
        List<Long> near = LongStream.rangeClosed(Math.max(1, item.number() - REACH), (long) item.number() + REACH)
                .boxed()
                .toList();
        desk.background()
                .run(
                        () -> desk.services().browse().planItemsOf(desk.actor(), plan, near),
                        rows -> apply(leaves, bound(leaves, item, rows)),
                        failed);
    }

    private void apply(boolean leaves, List<PlanItem> items) {
        Map<Integer, PlanItem> now = new HashMap<>(out.get());
        for (PlanItem item : items) {
            if (leaves) {
                now.put(item.number(), item);
            } else {
                now.remove(item.number());
            }
        }
        out.set(Map.copyOf(now));
    }

    /** A step with those of its product that go with it: what comes after it, or what must come before. */
    private static List<PlanItem> bound(boolean leaves, PlanItem item, List<PlanRow> near) {
        List<PlanItem> own = near.stream()
                .map(PlanRow::item)
                .filter(other -> other.product().equals(item.product()))
                .toList();
        Set<Integer> bound = new HashSet<>(Set.of(item.number()));
        boolean more = true;
        while (more) {
            more = false;
            for (PlanItem other : own) {
                if (leaves && other.after().stream().anyMatch(bound::contains)) {
                    more |= bound.add(other.number());
                }
                if (!leaves && bound.contains(other.number())) {
                    more |= bound.addAll(other.after());
                }
            }
        }
        return own.stream().filter(other -> bound.contains(other.number())).toList();
    }
}
