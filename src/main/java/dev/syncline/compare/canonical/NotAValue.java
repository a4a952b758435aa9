package dev.syncline.compare.canonical;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** What a person typed is no value of the field; the sentence says what would be. */
public final class NotAValue extends IllegalArgumentException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    NotAValue(Sentence sentence, Throwable cause) {
        super(Wording.plain().of(sentence), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
