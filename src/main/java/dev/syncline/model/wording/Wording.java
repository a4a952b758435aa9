package dev.syncline.model.wording;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import dev.syncline.model.Sentence.Argument;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Puts sentences in words. Thread-safe where its spelling is. */
public final class Wording {
    private static final String BUNDLE = "dev.syncline.i18n.sentences";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Spelling spelling;

    public Wording(Spelling spelling) {
        this.spelling = spelling;
    }

    /** English for scripts, logs and the messages of exceptions. */
    public static Wording plain() {
        return new Wording(new PlainSpelling());
    }

    /** In words. A sentence that this version does not know, as a newer one may have stored it, is shown as it is stored. */
    public String of(Sentence sentence) {
        Object[] parts = sentence.arguments().stream().map(this::part).toArray();
        if (sentence.code().equals(Sentence.VERBATIM)) {
            return String.join(
                    " ", List.of(parts).stream().map(Object::toString).toList());
        }
        Locale language = spelling.language();
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        return bundle.containsKey(sentence.code())
                ? new MessageFormat(bundle.getString(sentence.code()), language).format(parts)
                : sentence.written();
    }

    private Object part(Argument argument) {
        return switch (argument) {
            case Argument.Text(String words) -> words;
            case Argument.Whole(long number) -> spelling.whole(number);
            case Argument.Decimal(BigDecimal number) -> spelling.decimal(number);
            case Argument.Named(Field field) -> spelling.field(field);
            case Argument.Place(FieldPath path) -> spelling.place(path);
            case Argument.Moment(Instant moment) -> spelling.moment(moment);
            case Argument.Part(Sentence part) -> of(part);
            case Argument.Several(List<Argument> items) ->
                items.stream().map(this::part).map(Object::toString).collect(Collectors.joining(", "));
        };
    }
}
