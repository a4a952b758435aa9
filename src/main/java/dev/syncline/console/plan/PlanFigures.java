package dev.syncline.console.plan;

import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanSummary;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many steps of a plan are taken.
 *
 * @param creates steps that create
 * @param updates steps that update
 * @param deletes steps that archive or delete
 * @param pulls steps that take values from the shop
 * @param others steps that link or agree, which change neither side's values
 */
record PlanFigures(long creates, long updates, long deletes, long pulls, long others) {
    /** The figures of a plan without what is left out. */
    static PlanFigures of(PlanSummary summary, Collection<ItemKind> out) {
        Map<ItemKind, Long> counts = new EnumMap<>(ItemKind.class);
        counts.putAll(summary.items());
        out.forEach(kind -> counts.merge(kind, -1L, Long::sum));
        return counted(counts);
    }

    private static PlanFigures counted(Map<ItemKind, Long> counts) {
        return new PlanFigures(
                counts.getOrDefault(ItemKind.CREATE, 0L),
                counts.getOrDefault(ItemKind.UPDATE, 0L),
                counts.getOrDefault(ItemKind.DELETE, 0L),
                counts.getOrDefault(ItemKind.PULL, 0L),
                counts.getOrDefault(ItemKind.ADOPT, 0L) + counts.getOrDefault(ItemKind.SETTLE, 0L));
    }

    /** The figures of what is left out. */
    static PlanFigures out(Collection<ItemKind> out) {
        Map<ItemKind, Long> counts = new EnumMap<>(ItemKind.class);
        out.forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return counted(counts);
    }

    /** All of them. */
    long all() {
        return creates + updates + deletes + pulls + others;
    }

    /** The kind that all of them are of, as keys of texts name it; several kinds are mixed. */
    String kindKey() {
        if (creates == all()) {
            return "create";
        }
        if (updates == all()) {
            return "update";
        }
        if (deletes == all()) {
            return "delete";
        }
        return pulls == all() ? "pull" : "mixed";
    }

    /** The key of the text that names what will happen: one kind by its name, several as changes. */
    String textKey() {
        return "plan.apply." + kindKey();
    }
}
