package dev.syncline.compare.difference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How finely text is compared. */
public enum Grain {
    /** Words, runs of white space and single signs. */
    WORD("\\s+|[\\p{L}\\p{N}\\p{M}]+|."),
    /** Characters as people count them, so that no emoji and no accent is torn apart. */
    CHARACTER("\\X");

    private final Pattern token;

    Grain(String token) {
        this.token = Pattern.compile(token, Pattern.DOTALL);
    }

    /** The text in parts that, put together, are the text. */
    List<String> tokens(String text) {
        return token.matcher(text).results().map(MatchResult::group).toList();
    }
}
