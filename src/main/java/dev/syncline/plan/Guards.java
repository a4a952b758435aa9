package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watches a plan while it is made, and says what should make a machine stop and a person look. Not thread-safe. */
public final class Guards {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GuardLimits limits;
    private final long linked;
    private final boolean firstSync;
    private long created;
    private long updated;
    private long deleted;
    private long deletedForGood;
    private long crashed;
    private long emptied;
    private long free;

    /**
     * Guards of one plan.
     *
     * @param linked how many products are linked
     * @param firstSync whether no sync of this shop was approved and finished before
     */
    public Guards(GuardLimits limits, long linked, boolean firstSync) {
        this.limits = limits;
        this.linked = linked;
        this.firstSync = firstSync;
    }

    /** Sees the steps of one product. */
    public void see(List<PlanItem> product) {
        boolean changes = false;
        boolean isNew = product.stream().anyMatch(item -> item.kind() == ItemKind.CREATE);
        boolean crashes = false;
        for (PlanItem item : product) {
            switch (item.kind()) {
                case CREATE -> created++;
                case DELETE -> {
                    deleted++;
                    deletedForGood += item.mutation().equals(Optional.of(MutationKind.DELETE)) ? 1 : 0;
                }
                case UPDATE -> {
                    changes = !isNew;
                    crashes |= item.fields().stream().anyMatch(this::crashes);
                    emptied += emptied(item);
                }
                case PULL, ADOPT, SETTLE, CONFLICT, HELD_BACK -> {
                    // Nothing is written.
                }
            }
            if (item.writes()) {
                free += item.fields().stream().filter(Guards::isFree).count();
            }
        }
        updated += changes ? 1 : 0;
        crashed += crashes ? 1 : 0;
    }

    /** The guards that stop the plan until a person approves it; empty where none does. */
    public List<Sentence> tripped() {
        List<Sentence> tripped = new ArrayList<>();
        if (firstSync && created + updated + deleted > 0) {
            tripped.add(PlanSentences.firstSync(created, updated, deleted));
        }
        boolean largeShare =
                deleted > limit(GuardSetting.DELETES_FEW) && exceeds(deleted, GuardSetting.DELETES_PERCENT);
        if (deleted > limit(GuardSetting.DELETES_MOST) || largeShare) {
            tripped.add(PlanSentences.deletes(
                    deleted, linked, limit(GuardSetting.DELETES_MOST), limit(GuardSetting.DELETES_PERCENT)));
        }
        if (crashed > limit(GuardSetting.PRICE_FALL_PRODUCTS)) {
            tripped.add(PlanSentences.pricesFall(
                    limit(GuardSetting.PRICE_FALL_PERCENT), crashed, limit(GuardSetting.PRICE_FALL_PRODUCTS)));
        }
        if (emptied > limit(GuardSetting.EMPTIED_FIELDS)) {
            tripped.add(PlanSentences.emptied(emptied, limit(GuardSetting.EMPTIED_FIELDS)));
        }
        if (linked >= limit(GuardSetting.CHANGED_LEAST)
                && updated * 100.0 >= linked * (double) limit(GuardSetting.CHANGED_PERCENT)) {
            tripped.add(PlanSentences.changed(updated, linked, limit(GuardSetting.CHANGED_PERCENT)));
        }
        return tripped;
    }

    /** What a person should know before approving, though it stops nothing. */
    public List<Sentence> warnings() {
        List<Sentence> warnings = new ArrayList<>();
        if (deletedForGood > 0) {
            warnings.add(PlanSentences.deletedForGood(deletedForGood));
        }
        if (free > 0) {
            warnings.add(PlanSentences.free(free));
        }
        return warnings;
    }

    private int limit(GuardSetting setting) {
        return limits.get(setting);
    }

    private boolean exceeds(long count, GuardSetting percent) {
        return count * 100.0 > linked * (double) limit(percent);
    }

    private boolean crashes(ItemField field) {
        return field.path().field() == Field.PRICE
                && field.before().orElse(null) instanceof Value.Money(var before)
                && field.after().orElse(null) instanceof Value.Money(var after)
                && before.subtract(after)
                                .multiply(HUNDRED)
                                .compareTo(before.multiply(BigDecimal.valueOf(limit(GuardSetting.PRICE_FALL_PERCENT))))
                        > 0;
    }

    private static boolean isFree(ItemField field) {
        return field.path().field() == Field.PRICE
                && field.after().orElse(null) instanceof Value.Money(var amount)
                && amount.signum() == 0;
    }

    /** A variant that is deleted is not so many emptied fields. */
    private static long emptied(PlanItem item) {
        return item.mutation().equals(Optional.of(MutationKind.VARIANTS_DELETE))
                ? 0
                : item.fields().stream().filter(Guards::empties).count();
    }

    private static boolean empties(ItemField field) {
        return !isNothing(field.before()) && isNothing(field.after());
    }

    private static boolean isNothing(Optional<Value> value) {
        return switch (value.orElse(null)) {
            case null -> true;
            case Value.Text(String text) -> text.isBlank();
            case Value.Texts(var items) -> items.isEmpty();
            case Value.Images(var images) -> images.isEmpty();
            case Value.Options(var options) -> options.isEmpty();
            case Value.Metafield(var _, String content) -> content.isBlank();
            case Value.Money _, Value.Whole _, Value.Flag _, Value.Weight _ -> false;
        };
    }
}
