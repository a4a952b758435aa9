package dev.syncline.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is said to people, not yet in words: which sentence it is, and what it is about. It is put in words where it
 * is read, in the language of the reader; stored and passed on it stays as it is. Sentences are made by the classes named
 * {@code XSentences}, one in each package that has something to say, and worded by the bundle {@code i18n/sentences}.
 *
 * @param code which sentence; {@link #VERBATIM} for words that have no other form: what the shop said, what a person wrote,
 *     and what older versions stored
 * @param arguments what it is about, in the order of the gaps of its wording
 */
public record Sentence(String code, List<Argument> arguments) {
    /** The code of words that are shown as they are. */
    public static final String VERBATIM = "";

    private static final String TWO = "two";

    public Sentence {
        arguments = List.copyOf(arguments);
        if (!code.equals(VERBATIM) && !SentenceSyntax.isCode(code)) {
            throw new IllegalArgumentException("'" + code + "' cannot be the code of a sentence");
        }
    }

    /** One of the things that a sentence is about. */
    public sealed interface Argument {
        /** Words that are shown as they are: names, what somebody wrote. */
        record Text(String text) implements Argument {}

        /** A whole number. */
        record Whole(long number) implements Argument {}

        /** A number with decimals. */
        record Decimal(BigDecimal number) implements Argument {}

        /** A field, whichever product's it is. */
        record Named(Field field) implements Argument {}

        /** A place in a product. */
        record Place(FieldPath path) implements Argument {}

        /** A moment. */
        record Moment(Instant instant) implements Argument {}

        /** A part that is a sentence itself, or a word of the product's own. */
        record Part(Sentence sentence) implements Argument {}

        /** Several, one after the other. */
        record Several(List<Argument> items) implements Argument {
            public Several {
                items = List.copyOf(items);
            }
        }
    }

    /** A sentence that is about nothing yet. */
    public static Sentence of(String code) {
        return new Sentence(code, List.of());
    }

    /** Words that are shown as they are. */
    public static Sentence verbatim(String words) {
        return new Sentence(VERBATIM, List.of(new Argument.Text(words)));
    }

    /** The word for a group of fields. */
    public static Sentence of(FieldGroup group) {
        return of("group." + group.name());
    }

    /** Reads what {@link #written()} wrote; anything else is taken for words that are shown as they are. */
    public static Sentence parse(String written) {
        return SentenceSyntax.parse(written);
    }

    /** This, and then another. */
    public Sentence then(Sentence next) {
        return of(TWO).with(this).with(next);
    }

    /** Several, one after the other; empty where there are none. */
    public static Optional<Sentence> all(List<Sentence> sentences) {
        return sentences.stream().reduce(Sentence::then);
    }

    /** This with words that are shown as they are. */
    public Sentence with(String text) {
        return with(new Argument.Text(text));
    }

    /** This with a whole number. */
    public Sentence with(long number) {
        return with(new Argument.Whole(number));
    }

    /** This with a number with decimals. */
    public Sentence with(BigDecimal number) {
        return with(new Argument.Decimal(number));
    }

    /** This with a field. */
    public Sentence with(Field field) {
        return with(new Argument.Named(field));
    }

    /** This with a place in a product. */
    public Sentence with(FieldPath path) {
        return with(new Argument.Place(path));
    }

    /** This with a group of fields. */
    public Sentence with(FieldGroup group) {
        return with(of(group));
    }

    /** This with a moment. */
    public Sentence with(Instant moment) {
        return with(new Argument.Moment(moment));
    }

    /** This with a part that is a sentence or word itself. */
    public Sentence with(Sentence part) {
        return with(new Argument.Part(part));
    }

    /** This with several things. */
    public Sentence with(List<? extends Argument> several) {
        return with(new Argument.Several(List.copyOf(several)));
    }

    private Sentence with(Argument argument) {
        List<Argument> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Sentence(code, more);
    }

    /** The form in which it is stored. Words that are shown as they are are stored as they are. */
    public String written() {
        return SentenceSyntax.format(this);
    }

    /** As {@link #written()}, with its longest words cut until it is no longer than this many characters. */
    public String written(int longest) {
        return SentenceShortening.written(this, longest);
    }

    /** The form in which it is stored; for people it is put in words. */
    @Override
    public String toString() {
        return written();
    }
}
