package dev.syncline.console.text;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.model.wording.Wording;
import java.util.Optional;

/** What the engine says, in words of the chosen language. */
public final class Sentences {
    private final Wording wording;

    public Sentences(Texts texts, Formats formats) {
        wording = new Wording(new ReaderSpelling(texts, formats));
    }

    /** A sentence in words. */
    public String of(Sentence sentence) {
        return wording.of(sentence);
    }

    /** A sentence in words, nothing where there is none. */
    public String of(Optional<Sentence> sentence) {
        return sentence.map(wording::of).orElse("");
    }

    /** What is wrong and what to do about it; an error that has no sentence of its own is told in its message. */
    public String of(Throwable error) {
        return error instanceof Worded worded
                ? wording.of(worded.sentence())
                : error.getMessage() == null ? error.toString() : error.getMessage();
    }
}
