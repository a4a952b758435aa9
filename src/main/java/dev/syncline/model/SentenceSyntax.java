package dev.syncline.model;

import dev.syncline.model.Sentence.Argument;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The written form of sentences: {@code ~1 guard.deletes(60,1200,50)}. The number behind the mark is the version of the form.
 * Texts are quoted; a letter before the quotes says what else it is: {@code d"9.99"} a decimal, {@code f"price"} a field,
 * {@code p"variants[A].price"} a place, {@code m"2026-01-01T00:00:00Z"} a moment. Lists stand in square brackets.
 */
final class SentenceSyntax {
    private static final String MARK = "~1 ";

    private final String text;
    private int at;

    private SentenceSyntax(String text) {
        this.text = text;
        at = MARK.length();
    }

    static boolean isCode(String code) {
        return !code.isEmpty() && code.chars().allMatch(SentenceSyntax::isCodePart);
    }

    static String format(Sentence sentence) {
        if (sentence.code().equals(Sentence.VERBATIM)
                && sentence.arguments().size() == 1
                && sentence.arguments().getFirst() instanceof Argument.Text(String words)
                && !words.startsWith(MARK)) {
            return words;
        }
        return MARK + body(sentence);
    }

    static Sentence parse(String written) {
        if (!written.startsWith(MARK)) {
            return Sentence.verbatim(written);
        }
        SentenceSyntax reader = new SentenceSyntax(written);
        return reader.sentence()
                .filter(any -> reader.at == written.length())
                .orElseGet(() -> Sentence.verbatim(written));
    }

    private static String body(Sentence sentence) {
        return sentence.code() + "(" + bodies(sentence.arguments()) + ")";
    }

    private static String bodies(List<Argument> arguments) {
        return arguments.stream().map(SentenceSyntax::body).collect(Collectors.joining(","));
    }

    private static String body(Argument argument) {
        return switch (argument) {
            case Argument.Text(String words) -> quoted(words);
            case Argument.Whole(long number) -> Long.toString(number);
            case Argument.Decimal(BigDecimal number) -> "d" + quoted(number.toString());
            case Argument.Named(Field field) -> "f" + quoted(field.fieldName());
            case Argument.Place(FieldPath path) -> "p" + quoted(path.toString());
            case Argument.Moment(Instant instant) -> "m" + quoted(instant.toString());
            case Argument.Part(Sentence part) -> body(part);
            case Argument.Several(List<Argument> items) -> "[" + bodies(items) + "]";
        };
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private Optional<Sentence> sentence() {
        int start = at;
        while (at < text.length() && isCodePart(text.charAt(at))) {
            at++;
        }
        String code = text.substring(start, at);
        return skip('(') ? items(')').map(arguments -> new Sentence(code, arguments)) : Optional.empty();
    }

    /** Reads arguments to just behind their closing bracket; empty where they are not well formed. */
    private Optional<List<Argument>> items(char close) {
        List<Argument> items = new ArrayList<>();
        if (skip(close)) {
            return Optional.of(items);
        }
        do {
            Optional<Argument> item = argument();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        } while (skip(','));
        return skip(close) ? Optional.of(items) : Optional.empty();
    }

    private Optional<Argument> argument() {
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (first == '"') {
            return quotedText().map(Argument.Text::new);
        }
        if (first == '[') {
            at++;
            return items(']').map(Argument.Several::new);
        }
        if (first == '-' || (first >= '0' && first <= '9')) {
            return whole();
        }
        // A bracket there opens words that are a part of their own, which have no code.
        if (first != '(' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at++;
            return quotedText().flatMap(words -> typed(first, words));
        }
        return sentence().map(Argument.Part::new);
    }

    private Optional<Argument> whole() {
        int start = at;
        at++;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            return Optional.of(new Argument.Whole(Long.parseLong(text, start, at, 10)));
        } catch (NumberFormatException _) {
            // Not written by us, so it is shown as it is.
            return Optional.empty();
        }
    }

    private static Optional<Argument> typed(char type, String words) {
        try {
            return switch (type) {
                case 'd' -> Optional.of(new Argument.Decimal(new BigDecimal(words)));
                case 'f' -> Field.named(words).map(Argument.Named::new);
                case 'p' -> Optional.of(new Argument.Place(FieldPath.parse(words)));
                case 'm' -> Optional.of(new Argument.Moment(Instant.parse(words)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException _) {
            // Of a newer version, or not written by us: it is shown as it is.
            return Optional.of(new Argument.Text(words));
        }
    }

    private Optional<String> quotedText() {
        StringBuilder words = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return Optional.of(words.toString());
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
            }
            words.append(c);
        }
        return Optional.empty();
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isCodePart(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }
}
