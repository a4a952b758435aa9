package dev.syncline.service;

import dev.syncline.compare.Changeset;
import dev.syncline.compare.PresenceChange;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.ProductPlanner;
import dev.syncline.rules.RuleSentences;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.service.Why.Fate;
import dev.syncline.service.Why.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why, from the steps that a plan would have now. Pure. */
final class Reasons {
    private final Rulings rulings;
    private final Changeset changeset;
    private final List<PlanItem> items;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(ShopPolicy policy, Changeset changeset) {
        this.rulings = new Rulings(policy);
        this.changeset = changeset;
        this.items = new ProductPlanner(rulings, policy).plan(changeset);
    }

    /** What a plan would do with a product's changes; the reasons are in the order of the fields. */
    static Outlook of(ShopPolicy policy, Changeset changeset) {
        Reasons made = new Reasons(policy, changeset);
        made.gather();
        return new Outlook(made.items, made.reasons);
    }

    /** The steps, and what they mean. */
    record Outlook(List<PlanItem> items, List<Reason> reasons) {}

    private void gather() {
        items.forEach(this::item);
        changeset.changes().stream()
                .filter(change -> rulings.skips(changeset.product(), change.path()))
                .forEach(change -> reasons.add(new Reason(
                        Optional.of(change.path()),
                        Fate.LEAVE,
                        rulings.rule(changeset.product(), change).by(),
                        change.remote(),
                        change.local())));
        reasons.sort((a, b) -> compare(a.path(), b.path()));
        if (reasons.isEmpty()) {
            reasons.add(whole(Fate.NOTHING, quiet()));
        }
    }

    private static int compare(Optional<FieldPath> a, Optional<FieldPath> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isPresent(), b.isPresent());
        }
        return a.get().compareTo(b.get());
    }

    private void item(PlanItem item) {
        Sentence by = item.fields().isEmpty()
                ? Sentence.verbatim("")
                : item.fields().getFirst().by();
        boolean fields = changeset.presence() == PresenceChange.BOTH;
        switch (item.kind()) {
            case CREATE -> reasons.add(whole(Fate.CREATE, by));
            case DELETE ->
                reasons.add(whole(
                        item.mutation().equals(Optional.of(MutationKind.DELETE)) ? Fate.DELETE : Fate.ARCHIVE, by));
            case UPDATE -> item.fields().forEach(field -> reasons.add(field(field, Fate.PUSH)));
            case PULL -> {
                if (fields) {
                    item.fields().forEach(field -> reasons.add(field(field, Fate.PULL)));
                } else {
                    reasons.add(whole(changeset.product().presence().remote() ? Fate.ADD : Fate.REMOVE, by));
                }
            }
            case ADOPT, SETTLE -> item.fields().forEach(field -> reasons.add(field(field, Fate.SETTLE)));
            case CONFLICT -> item.fields().forEach(field -> reasons.add(fieldOrWhole(field, Fate.WAIT, fields)));
            case HELD_BACK ->
                item.fields()
                        .forEach(field -> reasons.add(fieldOrWhole(
                                field, Fate.LEAVE, fields || changeset.presence() == PresenceChange.ADDED_LOCAL)));
        }
    }

    private static Reason fieldOrWhole(ItemField field, Fate fate, boolean asField) {
        return asField ? field(field, fate) : whole(fate, field.by());
    }

    private static Reason field(ItemField field, Fate fate) {
        return new Reason(Optional.of(field.path()), fate, field.by(), field.before(), field.after());
    }

    private static Reason whole(Fate fate, Sentence by) {
        return new Reason(Optional.empty(), fate, by, Optional.empty(), Optional.empty());
    }

    /** Why a product has no steps. */
    private Sentence quiet() {
        ProductState state = changeset.product();
        return changeset.presence() == PresenceChange.BOTH
                ? switch (state.link()) {
                    case CANDIDATE -> RuleSentences.CANDIDATES;
                    case IGNORED -> RuleSentences.KEPT_OUT;
                    case UNLINKED, ADOPTED, ORPHAN -> ServiceSentences.AS_AGREED;
                }
                : rulings.presence(state, changeset.presence()).by();
    }
}
