package dev.syncline.rules;

import dev.syncline.compare.FieldChange;
import dev.syncline.compare.Merge;
import dev.syncline.compare.MergeResult;
import dev.syncline.model.Departure;
import dev.syncline.rules.Ruling.Verdict;

/** The five strategies. */
final class Strategies {
    private Strategies() {}

    /** What a strategy makes of a conflict. */
    static Ruling decide(Decision decision, FieldChange conflict) {
        return switch (decision.strategy()) {
            case ETILIZE_PRIORITY -> new Ruling(new Verdict.Push(), decision.by());
            case SHOPIFY_PRIORITY -> new Ruling(new Verdict.Pull(), decision.by());
            case MANUAL_REVIEW -> new Ruling(new Verdict.Ask(), decision.by());
            case MERGE_FIELDS ->
                switch (Merge.merged(conflict.path(), conflict)) {
                    case MergeResult.Merged(var value) -> new Ruling(new Verdict.Merge(value), decision.by());
                    case MergeResult.Collision(var why) ->
                        new Ruling(new Verdict.Ask(), RuleSentences.because(decision.by(), why));
                };
            case TIMESTAMP_BASED -> later(decision, conflict);
        };
    }

    /** What a strategy makes of a product that was deleted on one side and edited on the other. */
    static Ruling decideExistence(Decision decision) {
        return switch (decision.strategy()) {
            case ETILIZE_PRIORITY -> new Ruling(new Verdict.Push(), decision.by());
            case SHOPIFY_PRIORITY -> new Ruling(new Verdict.Pull(), decision.by());
            case MANUAL_REVIEW -> new Ruling(new Verdict.Ask(), decision.by());
            case MERGE_FIELDS ->
                new Ruling(
                        new Verdict.Ask(), RuleSentences.because(decision.by(), RuleSentences.DELETION_HAS_NO_PARTS));
            case TIMESTAMP_BASED ->
                new Ruling(
                        new Verdict.Ask(), RuleSentences.because(decision.by(), RuleSentences.DELETION_WITHOUT_TIME));
        };
    }

    private static Ruling later(Decision decision, FieldChange conflict) {
        if (conflict.localDeparture().isPresent() && conflict.remoteDeparture().isPresent()) {
            Departure local = conflict.localDeparture().get();
            Departure remote = conflict.remoteDeparture().get();
            if (follows(local, remote)) {
                return new Ruling(
                        new Verdict.Push(), RuleSentences.because(decision.by(), RuleSentences.CATALOGUE_LATER));
            }
            if (follows(remote, local)) {
                return new Ruling(new Verdict.Pull(), RuleSentences.because(decision.by(), RuleSentences.SHOP_LATER));
            }
        }
        return new Ruling(new Verdict.Ask(), RuleSentences.because(decision.by(), RuleSentences.LATER_UNKNOWN));
    }

    /** Whether a change is certainly later: it was made after a moment at which the other had been seen already. */
    private static boolean follows(Departure one, Departure other) {
        boolean exact = one.after().equals(one.until());
        return exact ? one.after().isAfter(other.until()) : !one.after().isBefore(other.until());
    }
}
