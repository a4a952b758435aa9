package dev.syncline.feed.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What separates the whole part of a number from its fraction in a file. Never guessed from one number alone. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private static final int LONGEST = 24;

    private final char mark;
    private final Pattern grouped;
    private final Pattern ambiguous;
    private final Pattern telling;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        String dot = Pattern.quote(String.valueOf(mark));
        String group = Pattern.quote(String.valueOf(grouping));
        this.grouped =
                Pattern.compile("-?\\d{1,3}(?:(?:%s\\d{3})+%s\\d+|(?:%s\\d{3}){2,})".formatted(group, dot, group));
        this.ambiguous = Pattern.compile("-?\\d{1,3}%s\\d{3}".formatted(group));
        this.telling = Pattern.compile("-?(?:\\d{1,3}(?:%s\\d{3})+|\\d+)%s(?:\\d{1,2}|\\d{4,})".formatted(group, dot));
    }

    /** The number written in {@code text}; empty where it is none, or could be two. */
    public Optional<BigDecimal> read(String text) {
        if (isPlain(text)) {
            return Optional.of(new BigDecimal(mark == '.' ? text : text.replace(mark, '.')));
        }
        if (text.length() <= LONGEST && grouped.matcher(text).matches()) {
            String digits = text.replace(mark == '.' ? "," : ".", "");
            return Optional.of(new BigDecimal(digits.replace(mark, '.')));
        }
        return Optional.empty();
    }

    /** A number as a file with this mark writes it. */
    String write(BigDecimal number) {
        String text = number.toPlainString();
        return mark == '.' ? text : text.replace('.', mark);
    }

    /** Whether a text is plainly a number above 0, without sign; so for nearly all. */
    boolean isSimple(String text, boolean fraction) {
        int marks = 0;
        boolean aboveZero = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c < '0' || c > '9') {
                return false;
            } else {
                aboveZero |= c != '0';
            }
        }
        return aboveZero
                && marks <= (fraction ? 1 : 0)
                && text.length() <= LONGEST
                && text.charAt(text.length() - 1) != mark;
    }

    /** Why a text that is no number is none. */
    public String complaint(String text) {
        if (ambiguous.matcher(text).matches()) {
            return "could be two different numbers: this file writes decimals with '" + mark + "'";
        }
        if (other().isPlain(text)) {
            return "has the other decimal mark: this file writes decimals with '" + mark + "'";
        }
        return "is not a number";
    }

    /** Whether a text can only be a number written with this mark. */
    public boolean isTold(String text) {
        return text.length() <= LONGEST && telling.matcher(text).matches();
    }

    private DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /** Digits, with a sign before and one mark among them. */
    private boolean isPlain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int marks = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length <= LONGEST && marks <= 1 && length - start - marks > 0 && text.charAt(length - 1) != mark;
    }
}
