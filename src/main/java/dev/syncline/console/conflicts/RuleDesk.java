package dev.syncline.console.conflicts;

import dev.syncline.console.text.Sentences;
import dev.syncline.engine.DecisionResult;
import dev.syncline.service.RuleService;
import java.util.List;
import java.util.function.Consumer;

/** Makes rules. FX thread only. */
final class RuleDesk {
    private final RuleMaking making;
    private final Serial serial;
    private final ConflictSource source;
    private final Voice voice;

    RuleDesk(RuleMaking making, Serial serial, ConflictSource source, Voice voice) {
        this.making = making;
        this.serial = serial;
        this.source = source;
        this.voice = voice;
    }

    RuleMaking making() {
        return making;
    }

    /** Begins to make a rule of a conflict; a second time leaves it. */
    void toggle(Shown shown) {
        if (making.open().get()) {
            making.leave();
        } else {
            making.begin(
                    shown,
                    shown.detail()
                            .suggestion()
                            .flatMap(suggestion -> Verdict.suggested(suggestion.choice()))
                            .orElse(Verdict.LOCAL));
        }
    }

    /** Makes the rule; {@code then} takes it with what it settled. */
    void make(Consumer<RuleStep> then) {
        making.rule().ifPresent(rule -> {
            making.leave();
            voice.say("conflicts.rule.making");
            serial.run(
                    () -> source.settle(rule),
                    settled -> {
                        List<Long> decided = decided(settled);
                        then.accept(new RuleStep(settled.rule(), decided, List.of()));
                        voice.decided("conflicts.rule.made", decided.size());
                    },
                    failure -> voice.complain("conflicts.failed", Sentences.said(failure)));
        });
    }

    private static List<Long> decided(RuleService.Settled settled) {
        return settled.conflicts().stream()
                .filter(DecisionResult.Decided.class::isInstance)
                .map(DecisionResult::conflict)
                .toList();
    }
}
