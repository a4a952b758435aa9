package dev.syncline.rules;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;

/**
 * The strategy in force and what put it in force.
 *
 * @param by for people
 */
record Decision(Strategy strategy, Sentence by) {
    static Decision of(Rule rule) {
        return new Decision(rule.strategy(), RuleSentences.rule(rule));
    }

    /** What holds where no rule does. */
    static Decision general(ShopPolicy policy) {
        return policy.override()
                .map(strategy -> new Decision(strategy, RuleSentences.runStrategy(strategy)))
                .orElseGet(() -> new Decision(policy.global(), RuleSentences.globalStrategy(policy.global())));
    }

    /** What ownership that asks comes to. */
    static Decision asks(FieldPath path) {
        return new Decision(Strategy.MANUAL_REVIEW, RuleSentences.owner(Ownership.ASK, path.group()));
    }

    /** What a first linking that asks comes to. */
    static Decision asksAtLinking() {
        return new Decision(Strategy.MANUAL_REVIEW, RuleSentences.FIRST_LINKING_ASKS);
    }
}
