package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.rules.Rule;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.RuleService;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the screen reads conflicts and sends decisions. Every method blocks and is called off the FX thread. */
interface ConflictSource {
    /** The next rows after the conflict with a number. */
    List<ConflictRow> rows(ConflictQuery query, Optional<Long> after, int most);

    /** What the conflicts that the query finds can be filtered by. */
    ConflictFacets facets(ConflictQuery query);

    /** One conflict with what helps to decide it. */
    ConflictDetail detail(long number);

    /** Decides a conflict as it was shown. */
    DecisionResult decide(OpenConflict shown, Choice choice);

    /** Decides many. */
    List<DecisionResult> decide(Collection<Long> numbers, Choice choice);

    /** Takes decisions back. */
    List<DecisionResult> takeBack(Collection<Long> numbers);

    /** Writes what was decided; empty where there is nothing to write. */
    Optional<Run> write();

    /** How many waiting conflicts a rule would decide. */
    long preview(Rule rule);

    /** Adds a rule and decides what it settles. */
    RuleService.Settled settle(Rule rule);

    /** Removes a rule. */
    void remove(Rule rule);
}
