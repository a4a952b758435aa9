package dev.syncline.plan;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.rules.RuleSentences;
import java.util.Optional;

/**
 * One field of a plan item.
 *
 * @param path the field
 * @param before the value that will be replaced: the shop's for a write, the local one for a pull
 * @param after the value that will stand; for a conflict the local one
 * @param by what decided it
 */
public record ItemField(FieldPath path, Optional<Value> before, Optional<Value> after, Sentence by) {
    /** Whether the shop changed what only the supplier may. */
    public boolean isDrift() {
        return RuleSentences.isDrift(by);
    }
}
