package dev.syncline.console.conflicts;

import dev.syncline.console.text.Sentences;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.DecisionResult.Decided;
import dev.syncline.engine.DecisionResult.Gone;
import dev.syncline.engine.DecisionResult.Moved;
import dev.syncline.model.Sentence;
import dev.syncline.service.grid.ConflictRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was decided, taken back and decided again. The list shows each at once; the store follows in the background, in order,
 * and what it refuses returns to the list with the reason. FX thread only.
 */
final class Decisions {
    private static final Sentence NOTHING = Sentence.verbatim("");

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();
    private final Map<Long, Sentence> refused = new HashMap<>();
    private final ConflictSource source;
    private final Serial serial;
    private final Waiting waiting;
    private final DecisionWriter writer;
    private final Voice voice;

    Decisions(ConflictSource source, Serial serial, Waiting waiting, DecisionWriter writer, Voice voice) {
        this.source = source;
        this.serial = serial;
        this.waiting = waiting;
        this.writer = writer;
        this.voice = voice;
    }

    /** A step, which is less than what was asked for once the store has refused parts of it. */
    private static final class Entry {
        private Step step;

        Entry(Step step) {
            this.step = step;
        }
    }

    /** Carries a step out. */
    void begin(Step step) {
        undone.clear();
        carryOut(new Entry(step));
    }

    /** Takes note of a step that was carried out already. */
    void made(Step step) {
        undone.clear();
        done.push(new Entry(step));
        waiting.remove(step.numbers());
        writer.owe();
    }

    private void carryOut(Entry entry) {
        List<Long> numbers = entry.step.numbers();
        done.push(entry);
        numbers.forEach(refused::remove);
        waiting.remove(numbers);
        serial.run(
                () -> entry.step.carryOut(source),
                carried -> carried(entry, carried),
                failure -> failed(entry, failure));
    }

    private void carried(Entry entry, Step.Carried carried) {
        Map<Long, Sentence> moved = refusals(carried.results());
        if (carried.results().stream().anyMatch(Decided.class::isInstance)) {
            writer.owe();
        }
        List<ConflictRow> back = entry.step.rows().stream()
                .filter(row -> moved.containsKey(row.number()))
                .toList();
        entry.step = carried.step().without(List.copyOf(moved.keySet()));
        forgetEmpty(done);
        if (!moved.isEmpty()) {
            refused.putAll(moved);
            waiting.putBack(back);
            complainOfMoved(moved, back);
        }
    }

    private void complainOfMoved(Map<Long, Sentence> moved, List<ConflictRow> back) {
        if (moved.size() == 1) {
            String title = back.stream()
                    .findFirst()
                    .map(row -> row.title().orElse(row.key().text()))
                    .orElse("");
            voice.complain(
                    "conflicts.moved.one", title, moved.values().iterator().next());
        } else {
            voice.complain("conflicts.moved.many", moved.size());
        }
    }

    private void failed(Entry entry, Exception failure) {
        done.remove(entry);
        undone.remove(entry);
        waiting.putBack(entry.step.rows());
        entry.step = entry.step.without(entry.step.numbers());
        voice.complain("conflicts.failed", Sentences.said(failure));
    }

    /**
     * Takes the last step back.
     *
     * @param then takes what came of it once the store has followed
     */
    Optional<Step> undo(Consumer<Step> then) {
        Entry entry = done.poll();
        if (entry == null) {
            voice.say("conflicts.undo.none");
            return Optional.empty();
        }
        undone.push(entry);
        waiting.putBack(entry.step.rows());
        serial.run(
                () -> entry.step.takeBack(source),
                results -> {
                    takenBack(entry, results);
                    then.accept(entry.step);
                },
                failure -> {
                    notTakenBack(entry, failure);
                    then.accept(entry.step);
                });
        return Optional.of(entry.step);
    }

    private void notTakenBack(Entry entry, Exception failure) {
        undone.remove(entry);
        done.push(entry);
        waiting.remove(entry.step.numbers());
        voice.complain("conflicts.failed", Sentences.said(failure));
    }

    private void takenBack(Entry entry, List<DecisionResult> results) {
        Map<Long, Sentence> late = refusals(results);
        results.stream().filter(Gone.class::isInstance).forEach(gone -> late.put(gone.conflict(), NOTHING));
        waiting.remove(late.keySet());
        entry.step = entry.step.without(List.copyOf(late.keySet()));
        forgetEmpty(undone);
        if (late.isEmpty()) {
            voice.say("conflicts.undone", entry.step.rows().size());
        } else {
            Sentence why = late.values().stream()
                    .filter(reason -> !reason.equals(NOTHING))
                    .findFirst()
                    .orElse(NOTHING);
            voice.complain("conflicts.undo.late", late.size(), why);
        }
    }

    /** Carries out again what was taken back last. */
    Optional<Step> redo() {
        Entry entry = undone.poll();
        if (entry == null) {
            voice.say("conflicts.redo.none");
            return Optional.empty();
        }
        carryOut(entry);
        return Optional.of(entry.step);
    }

    /** Why the last decision about a conflict was refused. */
    Optional<Sentence> refusal(long number) {
        return Optional.ofNullable(refused.get(number));
    }

    private static Map<Long, Sentence> refusals(List<DecisionResult> results) {
        Map<Long, Sentence> refusals = new HashMap<>();
        for (DecisionResult result : results) {
            if (result instanceof Moved(long conflict, Sentence why)) {
                refusals.put(conflict, why);
            }
        }
        return refusals;
    }

    private static void forgetEmpty(Deque<Entry> entries) {
        entries.removeIf(entry -> entry.step.rows().isEmpty() && !(entry.step instanceof RuleStep));
    }
}
