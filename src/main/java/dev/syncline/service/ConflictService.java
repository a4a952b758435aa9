package dev.syncline.service;

import dev.syncline.compare.Choice;
import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.ConflictDecisions;
import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.DecisionPort;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.RuleOutlook;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.model.Field;
import dev.syncline.model.ProductState;
import dev.syncline.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Lists the conflicts that wait and carries out decisions. Thread-safe. */
public final class ConflictService {
    private final ConflictPort conflicts;
    private final DecisionPort past;
    private final CataloguePort catalogue;
    private final ConflictDecisions decisions;
    private final RuleOutlook outlook;
    private final ShopChoice choice;

    public ConflictService(StorePorts store, ConflictDecisions decisions, RuleOutlook outlook) {
        this.conflicts = store.conflicts();
        this.past = store.decisions();
        this.catalogue = store.catalogue();
        this.decisions = decisions;
        this.outlook = outlook;
        this.choice = new ShopChoice(store.shops());
    }

    /** Streams the open conflicts by number. */
    public void forEachOpen(Actor actor, Optional<String> shop, Optional<Field> field, Consumer<OpenConflict> sink) {
        actor.needs(Role.VIEWER);
        conflicts.forEachOpen(shop.map(choice::named).map(Shop::id), field, sink);
    }

    /** One conflict, open or closed. */
    public OpenConflict show(Actor actor, long number) {
        actor.needs(Role.VIEWER);
        return conflicts.find(number).orElseThrow(() -> new NotFound(ServiceSentences.noConflict(number)));
    }

    /**
     * Decides a conflict and writes what follows at once. The decision stands even where the shop cannot be reached; the
     * next sync writes it then.
     */
    public Run resolve(Actor actor, long number, Choice decision, RunListener listener) {
        actor.needs(Role.MERCHANDISER);
        OpenConflict conflict = show(actor, number);
        if (!conflict.open()) {
            throw new Invalid(ServiceSentences.conflictOver(number));
        }
        return decisions.resolve(conflict, decision, actor.name(), listener);
    }

    /**
     * Stores decisions about conflicts at once, without the shop; {@link #writeDecided} or the next sync writes them. The
     * result has an entry for each number, in order.
     */
    public List<DecisionResult> decide(Actor actor, Collection<Long> numbers, Choice decision) {
        actor.needs(Role.MERCHANDISER);
        List<OpenConflict> shown = new ArrayList<>();
        Map<Long, DecisionResult> results = new LinkedHashMap<>();
        for (long number : numbers) {
            results.put(number, new DecisionResult.Gone(number));
            conflicts.find(number).ifPresent(shown::add);
        }
        decisions.decide(shown, decision, actor.name()).forEach(result -> results.put(result.conflict(), result));
        return List.copyOf(results.values());
    }

    /** As {@link #decide}, for one conflict as it was shown: refused where either side says something else by now. */
    public DecisionResult decideShown(Actor actor, OpenConflict shown, Choice decision) {
        actor.needs(Role.MERCHANDISER);
        return decisions.decide(List.of(shown), decision, actor.name()).getFirst();
    }

    /** Takes decisions back that were not sent; their conflicts wait again. */
    public List<DecisionResult> takeBack(Actor actor, Collection<Long> numbers) {
        actor.needs(Role.MERCHANDISER);
        return decisions.takeBack(numbers, actor.name());
    }

    /** Writes what was decided and not written yet, in one run; empty where there is nothing. */
    public Optional<Run> writeDecided(Actor actor, Optional<String> shop, RunListener listener) {
        actor.needs(Role.MERCHANDISER);
        return decisions.writeDecided(choice.chosen(shop).id(), actor.name(), listener);
    }

    /** How many products have decisions that are still to be written. */
    public int undelivered(Actor actor, Optional<String> shop) {
        actor.needs(Role.VIEWER);
        return decisions.owed(choice.chosen(shop).id()).size();
    }

    /** How many waiting conflicts a rule would decide, without adding it. */
    public long preview(Actor actor, Rule rule) {
        actor.needs(Role.VIEWER);
        LongAdder settles = new LongAdder();
        outlook.forEachSettled(rule, settled -> settles.increment());
        return settles.sum();
    }

    /** One conflict as it is now, with what helps to decide it. */
    public ConflictDetail detail(Actor actor, long number) {
        OpenConflict conflict = show(actor, number);
        Optional<ProductState> state = state(conflict);
        return ConflictDetails.of(conflict, state, suggestion(conflict, state));
    }

    /** What people mostly decided in such a conflict. */
    public Optional<Suggestion> suggestion(Actor actor, OpenConflict conflict) {
        actor.needs(Role.VIEWER);
        return suggestion(conflict, state(conflict));
    }

    private Optional<ProductState> state(OpenConflict conflict) {
        return Optional.ofNullable(catalogue.load(List.of(conflict.product())).get(conflict.product()));
    }

    private Optional<Suggestion> suggestion(OpenConflict conflict, Optional<ProductState> state) {
        Field field = conflict.path().field();
        String vendor = state.map(ConflictDecisions::vendor).orElse("");
        return Suggestion.of(
                vendor,
                past.habit(conflict.shop(), field, Optional.of(vendor)),
                past.habit(conflict.shop(), field, Optional.empty()));
    }
}
