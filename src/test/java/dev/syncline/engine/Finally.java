package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds when all is done. */
final class Finally {
    private static final Set<ItemKind> STANDING = EnumSet.of(ItemKind.HELD_BACK, ItemKind.CONFLICT);

    private Finally() {}

    /** A sync right after one that went through had nothing to do, and everything before has come to its end. */
    static void holds(StoryWorld world, Run again) {
        List<PlanItem> due = new ArrayList<>();
        world.ports()
                .runs()
                .forEachItem(
                        again.plan().orElseThrow(),
                        items -> items.stream()
                                .filter(item -> !STANDING.contains(item.kind()))
                                .forEach(due::add));
        check(due.isEmpty(), "A second sync would do more: " + due);
        for (Run run : world.runs()) {
            check(run.state().ended(), "A run has not ended: " + run);
        }
        List<Operation> left = new ArrayList<>();
        world.ports().queue().forEach(Optional.empty(), Optional.empty(), false, left::add);
        left.removeIf(operation -> operation.state() == OperationState.SUSPENDED);
        check(left.isEmpty(), "Operations have not ended: " + left);
    }

    /** A field waits for a person where the decision table says so, and nowhere else. */
    static void conflictsAreShown(StoryWorld world, Reference reference) {
        Set<String> open = world.conflicts().stream()
                .map(conflict -> conflict.key().text() + " " + conflict.path())
                .collect(Collectors.toSet());
        for (int product : reference.linked()) {
            for (Map.Entry<FieldPath, Boolean> field :
                    reference.waiting(product, world.policy()).entrySet()) {
                String name = StoryFields.key(product) + " " + field.getKey();
                check(
                        open.contains(name) == field.getValue(),
                        name + (field.getValue() ? " waits for nobody" : " waits for a person and need not"));
            }
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
