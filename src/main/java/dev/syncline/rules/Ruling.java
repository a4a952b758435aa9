package dev.syncline.rules;

import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.Optional;

/**
 * What is to be done about one changed field, and why.
 *
 * @param verdict what to do
 * @param by the rule, ownership or mode that decided, for people: {@code rule 7 (vendor HP, price)}
 */
public record Ruling(Verdict verdict, Sentence by) {
    /** What to do with one field. */
    public sealed interface Verdict {
        /** Write the local value to the shop. */
        record Push() implements Verdict {}

        /** Take the shop's value. */
        record Pull() implements Verdict {}

        /** Set both sides to a merged value. */
        record Merge(Optional<Value> merged) implements Verdict {}

        /** Both say the same: the base moves. */
        record Settle() implements Verdict {}

        /** A person decides. */
        record Ask() implements Verdict {}

        /** Do nothing now; {@code drift} where the shop changed what only the supplier may. */
        record Leave(boolean drift) implements Verdict {}
    }
}
