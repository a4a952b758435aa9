package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.compare.MergeResult;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Run;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.rules.Rule;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.RuleService;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Conflicts that live in memory; called from threads of the background, hence the locks. */
final class FakeConflicts implements ConflictSource {
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TreeSet<Long> open = new TreeSet<>();
    private final Map<Long, Choice> decided = new HashMap<>();
    private final Set<Long> moved = new HashSet<>();
    private final List<ConflictQuery> queries = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int writes;
    private int decisions;
    private boolean readsLate;

    FakeConflicts(int count) {
        add(count);
    }

    synchronized void add(int count) {
        long from = open.isEmpty() ? 1 : open.last() + 1;
        for (long number = from; number < from + count; number++) {
            open.add(number);
        }
    }

    /** Lets the ground of a conflict move. */
    synchronized void move(long number) {
        moved.add(number);
    }

    /** Has the next reading of a conflict see what the second decision made, and the next taking back come after it. */
    synchronized void readAfterTheSecondDecision() {
        readsLate = true;
    }

    private void await(boolean second) {
        try {
            while (readsLate && (decisions >= 2) == second) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    synchronized Map<Long, Choice> decided() {
        return Map.copyOf(decided);
    }

    synchronized List<ConflictQuery> queries() {
        return List.copyOf(queries);
    }

    synchronized List<Rule> rules() {
        return List.copyOf(rules);
    }

    synchronized int writes() {
        return writes;
    }

    static ConflictRow row(long number, long product) {
        return new ConflictRow(
                number,
                new ShopId(1),
                new ProductId(product),
                new ProductKey("P" + product),
                Optional.of("SKU-" + product),
                Optional.of("Product " + product),
                Optional.of("HP"),
                Optional.empty(),
                FieldPath.of(Field.TITLE),
                Sentence.verbatim("ask"),
                NOW);
    }

    @Override
    public synchronized List<ConflictRow> rows(ConflictQuery query, Optional<Long> after, int most) {
        queries.add(query);
        return open.tailSet(after.orElse(0L), false).stream()
                .limit(most)
                .map(number -> row(number, number))
                .toList();
    }

    @Override
    public ConflictFacets facets(ConflictQuery query) {
        return new ConflictFacets(Map.of(Field.TITLE, 1L), Map.of("HP", 1L), Map.of(), Map.of());
    }

    @Override
    public synchronized ConflictDetail detail(long number) {
        await(false);
        readsLate = false;
        notifyAll();
        OpenConflict conflict = new OpenConflict(
                Optional.of(number),
                new ShopId(1),
                new ProductId(number),
                new ProductKey("P" + number),
                Optional.of("SKU-" + number),
                FieldPath.of(Field.TITLE),
                Optional.of(Value.text("base")),
                Optional.of(Value.text("base")),
                Optional.of(Value.text("ours")),
                Optional.of(Value.text("theirs")),
                Sentence.verbatim("ask"),
                NOW,
                open.contains(number));
        return new ConflictDetail(
                conflict,
                Optional.of("Product " + number),
                Optional.of("HP"),
                Optional.empty(),
                false,
                new MergeResult.Collision(Sentence.of("merge.same-words")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public synchronized DecisionResult decide(OpenConflict shown, Choice choice) {
        decisions++;
        notifyAll();
        return decide(shown.number().orElseThrow(), choice);
    }

    private DecisionResult decide(long number, Choice choice) {
        if (moved.remove(number)) {
            return new DecisionResult.Moved(number, Sentence.verbatim("The shop says something else."));
        }
        if (!open.remove(number)) {
            return new DecisionResult.Gone(number);
        }
        decided.put(number, choice);
        return new DecisionResult.Decided(number);
    }

    @Override
    public synchronized List<DecisionResult> decide(Collection<Long> numbers, Choice choice) {
        return numbers.stream().map(number -> decide(number, choice)).toList();
    }

    @Override
    public synchronized List<DecisionResult> takeBack(Collection<Long> numbers) {
        await(true);
        return numbers.stream()
                .<DecisionResult>map(number -> {
                    if (writes > 0) {
                        return new DecisionResult.Moved(number, Sentence.verbatim("It was written."));
                    }
                    decided.remove(number);
                    open.add(number);
                    return new DecisionResult.Decided(number);
                })
                .toList();
    }

    @Override
    public synchronized Optional<Run> write() {
        writes++;
        return Optional.empty();
    }

    @Override
    public synchronized long preview(Rule rule) {
        return open.size();
    }

    @Override
    public synchronized RuleService.Settled settle(Rule rule) {
        rules.add(rule);
        return new RuleService.Settled(rule, decide(List.copyOf(open), new Choice.Local()));
    }

    @Override
    public synchronized void remove(Rule rule) {
        rules.remove(rule);
    }
}
