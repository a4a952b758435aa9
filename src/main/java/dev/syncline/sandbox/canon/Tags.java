package dev.syncline.sandbox.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Tags as Shopify keeps them: trimmed, split at commas, unique without regard to case (the first spelling stays), sorted
 * without regard to case. White space within a tag stays as it is.
 */
public final class Tags {
    /** The longest tag, in characters. */
    public static final int LONGEST = 255;

    private Tags() {}

    /** @return the tags as they would be stored */
    public static List<String> canonical(Collection<String> given) {
        TreeMap<String, String> unique = new TreeMap<>();
        for (String each : given) {
            for (String part : each.split(",")) {
                String tag = part.strip();
                if (!tag.isEmpty()) {
                    unique.putIfAbsent(fold(tag), tag);
                }
            }
        }
        return List.copyOf(unique.values());
    }

    /** @return the stored tags with more, those that are there keep their spelling */
    public static List<String> with(Collection<String> stored, Collection<String> more) {
        List<String> all = new ArrayList<>(stored);
        all.addAll(more);
        return canonical(all);
    }

    /** @return the stored tags without some, case ignored */
    public static List<String> without(Collection<String> stored, Collection<String> gone) {
        List<String> folded = canonical(gone).stream().map(Tags::fold).toList();
        return stored.stream().filter(tag -> !folded.contains(fold(tag))).toList();
    }

    /** @return whether one of the stored tags is longer than Shopify takes */
    public static boolean tooLong(Collection<String> stored) {
        return stored.stream().anyMatch(tag -> tag.codePointCount(0, tag.length()) > LONGEST);
    }

    private static String fold(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
