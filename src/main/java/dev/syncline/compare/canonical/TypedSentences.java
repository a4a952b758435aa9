package dev.syncline.compare.canonical;

import dev.syncline.model.FieldKind;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;

/** What is said of values that a person typed. */
final class TypedSentences {
    private TypedSentences() {}

    /** What was typed is no value of the field; says what would be. */
    static Sentence wrong(String typed, FieldPath path, FieldKind kind) {
        return Sentence.of(
                        switch (kind) {
                            case MONEY -> "typed.wrong.amount";
                            case INTEGER -> "typed.wrong.whole";
                            case FLAG -> "typed.wrong.flag";
                            case WEIGHT -> "typed.wrong.mass";
                            case TAGS, SET, CHOICES -> "typed.wrong.texts";
                            case OPTIONS -> "typed.wrong.options";
                            case IMAGES -> "typed.wrong.images";
                            case METAFIELD -> "typed.wrong.metafield";
                            case TEXT, HTML, HANDLE, WORD, IDENTIFIER -> "typed.wrong.text";
                        })
                .with(typed)
                .with(path);
    }
}
