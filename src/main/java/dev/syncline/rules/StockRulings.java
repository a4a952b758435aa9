package dev.syncline.rules;

import dev.syncline.compare.ChangeKind;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.StockSum;
import dev.syncline.rules.Ruling.Verdict;

/** What is to be done about stock, by who counts it. Nobody is ever asked. */
final class StockRulings {
    private StockRulings() {}

    static Ruling rule(StockMode mode, FieldChange change) {
        return switch (mode) {
            case SUPPLIER ->
                switch (change.kind()) {
                    case PUSH, CONFLICT -> new Ruling(new Verdict.Push(), RuleSentences.SUPPLIER_REPORTS);
                    case PULL -> new Ruling(new Verdict.Settle(), RuleSentences.MOVED_SINCE_REPORT);
                    case CONVERGED -> new Ruling(new Verdict.Settle(), RuleSentences.SAME);
                };
            case SHOP ->
                change.kind() == ChangeKind.CONVERGED
                        ? new Ruling(new Verdict.Settle(), RuleSentences.SAME)
                        : change.remote().isPresent()
                                ? new Ruling(new Verdict.Pull(), RuleSentences.SHOP_COUNTS)
                                : new Ruling(new Verdict.Leave(false), RuleSentences.SHOP_COUNTS);
            case ADDITIVE -> additive(change);
        };
    }

    private static Ruling additive(FieldChange change) {
        if (change.localDeparture().isEmpty()) {
            return new Ruling(new Verdict.Pull(), RuleSentences.BOTH_COUNT);
        }
        boolean here = change.kind() == ChangeKind.CONVERGED
                && change.remoteDeparture().isEmpty();
        return here
                ? new Ruling(new Verdict.Settle(), RuleSentences.SAME)
                : new Ruling(new Verdict.Merge(StockSum.of(change)), RuleSentences.BOTH_COUNT);
    }
}
