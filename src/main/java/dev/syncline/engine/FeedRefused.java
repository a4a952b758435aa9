package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;

/** A file from which nothing can be read as it is. The sentence says what is wrong, where, and what to do. */
public final class FeedRefused extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    public FeedRefused(Sentence sentence) {
        super(Wording.plain().of(sentence));
        this.sentence = sentence;
    }

    /** As the other, in words that have no other form. */
    public FeedRefused(String words) {
        this(Sentence.verbatim(words));
    }

    /** As the other, where something else failed. */
    public FeedRefused(String words, Throwable cause) {
        super(words, cause);
        this.sentence = Sentence.verbatim(words);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
