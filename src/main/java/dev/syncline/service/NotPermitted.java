package dev.syncline.service;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** The actor's role does not allow this. */
public final class NotPermitted extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    NotPermitted(String name, Role has, Role needed) {
        this(ServiceSentences.notPermitted(name, has, needed));
    }

    private NotPermitted(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
