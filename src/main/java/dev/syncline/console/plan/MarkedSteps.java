package dev.syncline.console.plan;

import dev.syncline.plan.PlanItem;
import dev.syncline.service.grid.PlanRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The steps that are marked in the list, by their places, so that one act is for all of them. FX thread only. */
final class MarkedSteps {
    private final ReadOnlyObjectWrapper<Set<Integer>> numbers = new ReadOnlyObjectWrapper<>(Set.of());
    private final PlanLines lines;

    MarkedSteps(PlanLines lines) {
        this.lines = lines;
    }

    /** The places of the marked steps that can be left out, as far as that is known. */
    ReadOnlyObjectProperty<Set<Integer>> numbers() {
        return numbers.getReadOnlyProperty();
    }

    /** Marks the steps of these lines; those that change nothing are passed over. */
    void mark(Collection<Integer> indices) {
        numbers.set(indices.stream()
                .filter(index -> index >= 0 && index < lines.size())
                .filter(index -> lines.known(index).map(PlanLine::effective).orElse(true))
                .map(lines::number)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of these steps that have been read. */
    List<PlanItem> known(Collection<Integer> steps) {
        return steps.stream()
                .map(lines::step)
                .flatMap(Optional::stream)
                .map(PlanRow::item)
                .toList();
    }
}
