package dev.syncline.feed.mapping;

import java.util.List;

/** Finishing touches to texts. */
final class TextFinish {
    private static final String BETWEEN_PARTS = " - ";
    private static final String ELLIPSIS = "…";

    private TextFinish() {}

    /**
     * A family's title from the title of one of its variants: the option values are taken out where they stand as a part
     * of their own ({@code Desk Lamp - Red}) or as words of their own. A title that is nothing else stays.
     */
    static String withoutOptions(String text, List<String> choices) {
        String rest = text;
        for (String choice : choices) {
            rest = without(rest, choice);
        }
        return rest.isBlank() ? text : rest.strip();
    }

    private static String without(String text, String choice) {
        String part = BETWEEN_PARTS + choice;
        int at = text.lastIndexOf(part);
        int end = at + part.length();
        if (at >= 0 && (end == text.length() || text.startsWith(BETWEEN_PARTS, end))) {
            return text.substring(0, at) + text.substring(end);
        }
        String words = " " + choice + " ";
        int middle = text.lastIndexOf(words);
        if (middle >= 0) {
            return text.substring(0, middle) + text.substring(middle + words.length() - 1);
        }
        String last = " " + choice;
        return text.endsWith(last) ? text.substring(0, text.length() - last.length()) : text;
    }

    /** At most so many characters: cut behind a word, with an ellipsis that says so. */
    static String shortened(String text, int most) {
        if (most <= 0 || text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        int space = text.lastIndexOf(' ', end);
        if (space > most / 2) {
            end = space;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        while (end > 1
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:-–".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
