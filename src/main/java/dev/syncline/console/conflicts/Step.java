package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import dev.syncline.engine.DecisionResult;
import dev.syncline.engine.OpenConflict;
import dev.syncline.service.grid.ConflictRow;
import java.util.List;

/** Something decided at one stroke, which can be taken back at one stroke. Its methods block but for {@link #rows}. */
sealed interface Step permits Step.One, Step.Many, RuleStep {
    /** What left the list with it. */
    List<ConflictRow> rows();

    /** Carries it out, for the first time or again. */
    Carried carryOut(ConflictSource source);

    /** Takes it back. */
    List<DecisionResult> takeBack(ConflictSource source);

    /** The same without rows that were refused. */
    Step without(List<Long> refused);

    /** The numbers of the rows. */
    default List<Long> numbers() {
        return rows().stream().map(ConflictRow::number).toList();
    }

    private static List<ConflictRow> rest(List<ConflictRow> rows, List<Long> refused) {
        return rows.stream().filter(row -> !refused.contains(row.number())).toList();
    }

    /** What became of it, and the step as it can be taken back. */
    record Carried(Step step, List<DecisionResult> results) {
        public Carried {
            results = List.copyOf(results);
        }
    }

    /** One conflict, as it was shown. */
    record One(List<ConflictRow> rows, OpenConflict shown, Choice choice) implements Step {
        public One {
            rows = List.copyOf(rows);
        }

        @Override
        public Carried carryOut(ConflictSource source) {
            return new Carried(this, List.of(source.decide(shown, choice)));
        }

        @Override
        public List<DecisionResult> takeBack(ConflictSource source) {
            return source.takeBack(numbers());
        }

        @Override
        public Step without(List<Long> refused) {
            return new One(rest(rows, refused), shown, choice);
        }
    }

    /** Many conflicts alike. */
    record Many(List<ConflictRow> rows, Choice choice) implements Step {
        public Many {
            rows = List.copyOf(rows);
        }

        @Override
        public Carried carryOut(ConflictSource source) {
            return new Carried(this, source.decide(numbers(), choice));
        }

        @Override
        public List<DecisionResult> takeBack(ConflictSource source) {
            return source.takeBack(numbers());
        }

        @Override
        public Step without(List<Long> refused) {
            return new Many(rest(rows, refused), choice);
        }
    }
}
