package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.console.live.Live;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.rules.Rule;
import dev.syncline.service.Actor;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.RuleService;
import dev.syncline.service.Services;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The use cases of the home.
 *
 * @param shop the name of the shop whose decisions are written
 */
record ServiceConflicts(Services services, Actor actor, Live live, ShownShop shop) implements ConflictSource {
    @Override
    public List<ConflictRow> rows(ConflictQuery query, Optional<Long> after, int most) {
        return services.browse().conflicts(actor, query, after, most);
    }

    @Override
    public ConflictFacets facets(ConflictQuery query) {
        return services.browse().facets(actor, query);
    }

    @Override
    public ConflictDetail detail(long number) {
        return services.conflicts().detail(actor, number);
    }

    @Override
    public DecisionResult decide(OpenConflict shown, Choice choice) {
        return services.conflicts().decideShown(actor, shown, choice);
    }

    @Override
    public List<DecisionResult> decide(Collection<Long> numbers, Choice choice) {
        return services.conflicts().decide(actor, numbers, choice);
    }

    @Override
    public List<DecisionResult> takeBack(Collection<Long> numbers) {
        return services.conflicts().takeBack(actor, numbers);
    }

    @Override
    public Optional<Run> write() {
        return services.conflicts().writeDecided(actor, shop.name(), live.listener());
    }

    @Override
    public long preview(Rule rule) {
        return services.conflicts().preview(actor, rule);
    }

    @Override
    public RuleService.Settled settle(Rule rule) {
        return services.rules().addAndSettle(actor, rule);
    }

    @Override
    public void remove(Rule rule) {
        services.rules().remove(actor, rule.id().orElseThrow());
    }
}
