package dev.syncline.service;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Amounts as people of a language type them. What one writes and the other reads is the plain form with a point, as scripts
 * use it; what is no amount stays as it is, for the reader of values to refuse. Pure.
 */
final class LocalAmount {
    private final char decimal;
    private final Pattern grouped;
    private final String group;

    LocalAmount(Locale language) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(language);
        decimal = signs.getDecimalSeparator();
        group = String.valueOf(signs.getGroupingSeparator());
        String between = Pattern.quote(group);
        grouped = Pattern.compile(
                "-?\\d{1,3}(" + between + "\\d{3})+(" + Pattern.quote(String.valueOf(decimal)) + "\\d*)?");
    }

    /** A plain amount as it is typed; without groups, which would be in the way of the next digit. */
    String write(String plain) {
        return plain.replace('.', decimal);
    }

    /** The plain form of what was typed. A point where the language has a comma is taken for one, except between groups. */
    String read(String typed) {
        String text = typed.strip();
        String joined = grouped.matcher(text).matches() ? text.replace(group, "") : text;
        return joined.replace(decimal, '.');
    }
}
