package dev.syncline.console.text;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;
import java.util.Optional;

/** What the engine says, in words of the chosen language. */
public final class Sentences {
    private final Wording wording;

    public Sentences(Texts texts) {
        wording = new Wording(new ReaderSpelling(texts));
    }

    /** A sentence in words. */
    public String of(Sentence sentence) {
        return wording.of(sentence);
    }

    /** A sentence in words, nothing where there is none. */
    public String of(Optional<Sentence> sentence) {
        return sentence.map(wording::of).orElse("");
    }

    /** What an error says, to be put in words later. */
    public static Sentence said(Throwable error) {
        return error instanceof Worded worded
                ? worded.sentence()
                : Sentence.verbatim(
                        error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage());
    }

    /** What is wrong and what to do about it; an error that has no sentence of its own is told in its message. */
    public String of(Throwable error) {
        return of(said(error));
    }
}
