package dev.syncline.testing;

import dev.syncline.model.Sentence;
import dev.syncline.model.wording.Wording;
import java.util.List;
import java.util.Optional;

/** Sentences as the command line says them. */
public final class English {
    private English() {}

    /** In words. */
    public static String of(Sentence sentence) {
        return Wording.plain().of(sentence);
    }

    /** Each in words. */
    public static List<String> of(List<Sentence> sentences) {
        return sentences.stream().map(English::of).toList();
    }

    /** In words; an error where there is none. */
    public static String of(Optional<Sentence> sentence) {
        return of(sentence.orElseThrow());
    }
}
