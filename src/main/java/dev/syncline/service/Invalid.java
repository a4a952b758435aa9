package dev.syncline.service;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** The request makes no sense as it stands; the sentence says what to change. */
public final class Invalid extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    public Invalid(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    /** As the other, in words that have no other form. */
    public Invalid(String words) {
        this(Sentence.verbatim(words));
    }

    /** As the other, where something else failed. */
    public Invalid(String words, Throwable cause) {
        super(words, cause);
        this.sentence = Sentence.verbatim(words);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
