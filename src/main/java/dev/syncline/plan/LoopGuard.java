package dev.syncline.plan;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds fields that change to and fro: two systems that undo each other's values would go on for ever. A change flips where
 * it brings back a value that stood before within the same day; a value that merely moves on does not. Pure.
 *
 * @param most how many flips are borne; 0 for any
 */
public record LoopGuard(int most) {
    /** A change of a field, on either side. */
    public record Change(FieldPath path, Optional<Value> before, Optional<Value> after) {}

    /** Whether it holds anything at all. */
    public boolean isOn() {
        return most > 0;
    }

    /**
     * The fields of one product that are to be held, with what is said about it.
     *
     * @param changes the changes of a day, the earliest first
     */
    public Map<Field, Sentence> held(List<Change> changes) {
        Map<FieldPath, List<Optional<Value>>> stood = new HashMap<>();
        Map<FieldPath, Integer> flips = new HashMap<>();
        for (Change change : changes) {
            FieldPath path = change.path();
            // Stock goes down and up by itself.
            if (path.group() == FieldGroup.INVENTORY || Canonical.same(path, change.before(), change.after())) {
                continue;
            }
            List<Optional<Value>> before = stood.computeIfAbsent(path, any -> new ArrayList<>());
            if (before.stream().anyMatch(value -> Canonical.same(path, value, change.after()))) {
                flips.merge(path, 1, Integer::sum);
            }
            if (before.stream().noneMatch(value -> Canonical.same(path, value, change.before()))) {
                before.add(change.before());
            }
        }
        Map<Field, Integer> worst = new TreeMap<>();
        flips.forEach((path, times) -> worst.merge(path.field(), times, Math::max));
        Map<Field, Sentence> held = new TreeMap<>();
        worst.forEach((field, times) -> {
            if (isOn() && times > most) {
                held.put(field, PlanSentences.flips(times, most));
            }
        });
        return held;
    }
}
