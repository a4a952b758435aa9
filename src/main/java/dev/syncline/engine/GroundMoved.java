package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** What a person decided about is not so any more; look again and decide on what is there now. */
public final class GroundMoved extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    GroundMoved(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
