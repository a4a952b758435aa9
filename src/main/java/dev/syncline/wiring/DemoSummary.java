package dev.syncline.wiring;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.service.Services;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conflicts that a demo leaves, by field. */
record DemoSummary(Map<Field, Integer> byField) {
    /** The kinds of value of which at least one conflict must wait, each named by its fields. */
    private static final List<Set<Field>> KINDS = List.of(
            EnumSet.of(Field.TITLE),
            EnumSet.of(Field.DESCRIPTION_HTML),
            EnumSet.of(Field.PRICE, Field.COMPARE_AT_PRICE, Field.COST),
            EnumSet.of(Field.TAGS),
            EnumSet.of(Field.STATUS),
            EnumSet.of(Field.SEO_TITLE, Field.SEO_DESCRIPTION));

    static DemoSummary of(Services services) {
        Map<Field, Integer> byField = new EnumMap<>(Field.class);
        services.conflicts()
                .forEachOpen(
                        new Actor("demo", Role.VIEWER),
                        Optional.empty(),
                        Optional.empty(),
                        conflict -> byField.merge(conflict.path().field(), 1, Integer::sum));
        return new DemoSummary(byField);
    }

    int conflicts() {
        return byField.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The kinds of which no conflict waits. */
    List<String> missingKinds() {
        List<String> missing = new ArrayList<>();
        for (Set<Field> kind : KINDS) {
            if (kind.stream().noneMatch(byField::containsKey)) {
                missing.add(kind.iterator().next().fieldName());
            }
        }
        boolean attribute = byField.keySet().stream().anyMatch(field -> field.group() == FieldGroup.VARIANTS);
        if (!attribute) {
            missing.add("a variant's attribute");
        }
        return missing;
    }

    List<String> lines(Home home) {
        List<String> lines = new ArrayList<>();
        lines.add(conflicts() + " conflicts wait for a person:");
        byField.forEach((field, count) -> lines.add(String.format("  %-20s %d", field.fieldName(), count)));
        lines.add("Look at them with: syncline conflict list --home " + home.folder());
        return lines;
    }
}
