package dev.syncline.service;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** What was named is not there; the sentence says what, and how to find what is. */
public final class NotFound extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    public NotFound(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    /** As the other, in words that have no other form. */
    public NotFound(String words) {
        this(Sentence.verbatim(words));
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
