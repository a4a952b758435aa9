package dev.syncline.compare;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** A conflict cannot be decided in the way asked for; another choice has to be made. The sentence says why. */
public final class NotResolvable extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    NotResolvable(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
