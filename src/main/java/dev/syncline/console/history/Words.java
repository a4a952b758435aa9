package dev.syncline.console.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two versions of a text by word, put together: what both begin and end with, and between them what the old and the new
 * one have.
 */
record Words(List<Part> parts) {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|.", Pattern.DOTALL);

    Words {
        parts = List.copyOf(parts);
    }

    /** Which version has a part. */
    enum In {
        BOTH,
        OLD,
        NEW
    }

    /** A part of the text. */
    record Part(String text, In in) {}

    static Words between(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        int most = Math.min(old.size(), fresh.size());
        int start = 0;
        while (start < most && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        List<Part> parts = new ArrayList<>();
        add(parts, old.subList(0, start), In.BOTH);
        add(parts, old.subList(start, old.size() - end), In.OLD);
        add(parts, fresh.subList(start, fresh.size() - end), In.NEW);
        add(parts, old.subList(old.size() - end, old.size()), In.BOTH);
        return new Words(parts);
    }

    private static void add(List<Part> parts, List<String> tokens, In in) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(String.join("", tokens), in));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
