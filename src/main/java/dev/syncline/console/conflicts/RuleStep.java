package dev.syncline.console.conflicts;

import dev.syncline.engine.DecisionResult;
import dev.syncline.rules.Rule;
import dev.syncline.service.RuleService;
import dev.syncline.service.grid.ConflictRow;
import java.util.List;

/**
 * A rule that was made, with what it settled.
 *
 * @param rule the rule as it is stored
 * @param settled the numbers of the conflicts that it decided, whether they are in the list or not
 * @param rows those of them that were in the list
 */
record RuleStep(Rule rule, List<Long> settled, List<ConflictRow> rows) implements Step {
    RuleStep {
        settled = List.copyOf(settled);
        rows = List.copyOf(rows);
    }

    /** Makes the rule; one that was removed comes back under another number, and settles what waits then. */
    @Override
    public Carried carryOut(ConflictSource source) {
        RuleService.Settled made = source.settle(rule);
        List<Long> decided = made.conflicts().stream()
                .filter(DecisionResult.Decided.class::isInstance)
                .map(DecisionResult::conflict)
                .toList();
        return new Carried(new RuleStep(made.rule(), decided, rows), made.conflicts());
    }

    @Override
    public List<DecisionResult> takeBack(ConflictSource source) {
        source.remove(rule);
        return source.takeBack(settled);
    }

    @Override
    public Step without(List<Long> refused) {
        return new RuleStep(
                rule,
                settled.stream().filter(number -> !refused.contains(number)).toList(),
                rows.stream().filter(row -> !refused.contains(row.number())).toList());
    }
}
