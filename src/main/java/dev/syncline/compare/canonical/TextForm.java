package dev.syncline.compare.canonical;

/** Text trimmed and with its white space folded. */
final class TextForm {
    private TextForm() {}

    /** The text itself where it is in this form already, so that most calls allocate nothing. */
    static String folded(String text) {
        int length = text.length();
        boolean space = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (space || c != ' ') {
                    return fold(text);
                }
                space = true;
            } else {
                space = false;
            }
        }
        return space && length > 0 ? fold(text) : text;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || (c > '\u1000' && Character.isWhitespace(c));
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = !folded.isEmpty();
            } else {
                if (pending) {
                    folded.append(' ');
                    pending = false;
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
