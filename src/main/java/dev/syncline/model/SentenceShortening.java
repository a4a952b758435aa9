package dev.syncline.model;

import dev.syncline.model.Sentence.Argument;
import java.util.List;

/** Makes a sentence fit: the words in it are cut, never its form, so that what is stored can always be read. */
final class SentenceShortening {
    private SentenceShortening() {}

    static String written(Sentence sentence, int longest) {
        String written = sentence.written();
        for (int most = longest; written.length() > longest && most > 0; most /= 2) {
            written = cut(sentence, most).written();
        }
        return written.length() > longest ? cut(written, longest) : written;
    }

    private static Sentence cut(Sentence sentence, int most) {
        return new Sentence(
                sentence.code(),
                sentence.arguments().stream().map(one -> cut(one, most)).toList());
    }

    private static Argument cut(Argument argument, int most) {
        return switch (argument) {
            case Argument.Text(String words) -> new Argument.Text(cut(words, most));
            case Argument.Part(Sentence part) -> new Argument.Part(cut(part, most));
            case Argument.Several(List<Argument> items) ->
                new Argument.Several(items.stream().map(one -> cut(one, most)).toList());
            case Argument.Whole _, Argument.Decimal _, Argument.Named _, Argument.Place _, Argument.Moment _ ->
                argument;
        };
    }

    /** A cut never parts the halves of one character. */
    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(Math.max(0, most - 2))) ? most - 2 : most - 1;
        return words.substring(0, Math.max(0, end)) + "…";
    }
}
