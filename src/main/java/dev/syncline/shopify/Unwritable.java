package dev.syncline.shopify;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** A write cannot be put into the shop's words at all; says why. Never leaves this package. */
final class Unwritable extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    Unwritable(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
