package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** A person stopped the shop; nothing runs until a person starts it again. */
public final class ShopStopped extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    public ShopStopped(String shop, String why) {
        this(EngineSentences.stopped(shop, why));
    }

    private ShopStopped(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
