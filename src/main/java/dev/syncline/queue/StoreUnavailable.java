package dev.syncline.queue;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** The store cannot be reached, or lost a transaction; what was not committed did not happen. Trying again may help. */
public final class StoreUnavailable extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    public StoreUnavailable(Sentence sentence, Throwable cause) {
        super(Wording.plain().of(sentence), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
