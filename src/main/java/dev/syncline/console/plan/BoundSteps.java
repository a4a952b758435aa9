package dev.syncline.console.plan;

import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Steps with those of their products that go with them: what comes after one that is left out, or what must come before one
 * that is taken in.
 *
 * @param plan the plan
 * @param numbers the places of the steps
 * @param leaves whether they are left out
 */
record BoundSteps(PlanId plan, List<Integer> numbers, boolean leaves) {
    /** The steps of a product stand together, and are no more than there are kinds of write. */
    private static final int REACH = 16;

    private static final int AT_ONCE = 500;

    /** Finds them; reads so many steps at once as a page has, so it is for threads that may block. */
    Map<Integer, ItemKind> find(Function<List<Long>, List<PlanRow>> read) {
        List<Integer> inOrder = numbers.stream().sorted().toList();
        Map<Integer, ItemKind> found = new HashMap<>();
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            List<Integer> some = inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE));
            Map<ProductId, List<PlanItem>> products = read.apply(near(some)).stream()
                    .map(PlanRow::item)
                    .collect(Collectors.groupingBy(PlanItem::product));
            products.values().forEach(own -> bind(Set.copyOf(some), own, found));
        }
        return found;
    }

    private static List<Long> near(List<Integer> numbers) {
        TreeSet<Long> near = new TreeSet<>();
        numbers.forEach(number -> LongStream.rangeClosed(Math.max(1, number - REACH), (long) number + REACH)
                .forEach(near::add));
        return List.copyOf(near);
    }

    private void bind(Set<Integer> chosen, List<PlanItem> own, Map<Integer, ItemKind> found) {
        Set<Integer> bound = own.stream()
                .map(PlanItem::number)
                .filter(chosen::contains)
                .collect(Collectors.toCollection(HashSet::new));
        boolean more = !bound.isEmpty();
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
        own.stream()
                .filter(step -> bound.contains(step.number()) && PlanLine.effective(step))
                .forEach(step -> found.put(step.number(), step.kind()));
    }
}
