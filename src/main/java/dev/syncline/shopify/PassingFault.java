package dev.syncline.shopify;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;
import java.time.Duration;
import java.util.Optional;

/** A question failed in a way that may pass. Never leaves this package. */
final class PassingFault extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;
    private final transient Optional<Duration> pause;

    PassingFault(Sentence sentence, Optional<Duration> pause) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
        this.pause = pause;
    }

    /** How long the shop asks us to wait. */
    Optional<Duration> pause() {
        return pause;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
