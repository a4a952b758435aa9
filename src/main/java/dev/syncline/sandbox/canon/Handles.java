package dev.syncline.sandbox.canon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Handles as Shopify makes them of titles and of what merchants type. */
public final class Handles {
    /** The longest handle, in characters. */
    public static final int LONGEST = 255;

    private static final String NOTHING_LEFT = "product";
    private static final String DROPPED = "'\"’‘“”()[]";

    private Handles() {}

    /** @return the slug: lower case, letters and digits of any script, single hyphens between; maybe empty */
    public static String slug(String text) {
        String folded = withoutLatinAccents(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
                if (gap && !out.isEmpty()) {
                    out.append('-');
                }
                gap = false;
                out.appendCodePoint(c);
            } else if (DROPPED.indexOf(c) < 0) {
                gap = true;
            }
        }
        return out.toString();
    }

    /** @return the slug, or what Shopify takes where nothing is left of the text */
    public static String slugOrFallback(String text) {
        String slug = slug(text);
        return slug.isEmpty() ? NOTHING_LEFT : slug;
    }

    /** @return the first free handle: the wish, else its number counted up, else numbered from 1 */
    public static String unique(String wish, Predicate<String> taken) {
        String handle = wish;
        while (taken.test(handle)) {
            handle = following(handle);
        }
        return handle;
    }

    private static String following(String handle) {
        int dash = handle.lastIndexOf('-');
        String digits = handle.substring(dash + 1);
        boolean numbered = dash > 0
                && !digits.isEmpty()
                && digits.length() <= 18
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!numbered) {
            return handle + "-1";
        }
        String next = Long.toString(Long.parseLong(digits) + 1);
        return handle.substring(0, dash + 1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }

    /** Latin letters lose their accents; marks of other scripts are part of the word. */
    private static String withoutLatinAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        boolean latin = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (isMark(c) && latin) {
                continue;
            }
            latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'æ', 'Æ' -> out.append("ae");
                case 'œ', 'Œ' -> out.append("oe");
                case 'ø', 'Ø' -> out.append('o');
                case 'ł', 'Ł' -> out.append('l');
                default -> out.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
