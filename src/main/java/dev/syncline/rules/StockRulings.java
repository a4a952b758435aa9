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
                    case PUSH, CONFLICT -> new Ruling(new Verdict.Push(), "the supplier reports stock");
                    case PULL ->
                        new Ruling(new Verdict.Settle(), "moved in the shop since; the supplier's next report counts");
                    case CONVERGED -> new Ruling(new Verdict.Settle(), "both sides say the same");
                };
            case SHOP ->
                change.kind() == ChangeKind.CONVERGED
                        ? new Ruling(new Verdict.Settle(), "both sides say the same")
                        : change.remote().isPresent()
                                ? new Ruling(new Verdict.Pull(), "the shop counts its stock")
                                : new Ruling(new Verdict.Leave(false), "the shop counts its stock");
            case ADDITIVE -> additive(change);
        };
    }

    private static Ruling additive(FieldChange change) {
        if (change.localDeparture().isEmpty()) {
            return new Ruling(new Verdict.Pull(), "moved in the shop; both movements count");
        }
        boolean here = change.kind() == ChangeKind.CONVERGED
                && change.remoteDeparture().isEmpty();
        return here
                ? new Ruling(new Verdict.Settle(), "both sides say the same")
                : new Ruling(new Verdict.Merge(StockSum.of(change)), "both movements count");
    }
}
