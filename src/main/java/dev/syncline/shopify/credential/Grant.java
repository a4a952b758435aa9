package dev.syncline.shopify.credential;

import java.time.Instant;

/**
 * A token that the shop granted for a while.
 */
public final class Grant {
    private final char[] token;
    private final Instant renewal;
    private final Instant end;

    public Grant(char[] token, Instant renewal, Instant end) {
        this.token = token;
        this.renewal = renewal;
        this.end = end;
    }

    /** The token itself; whoever asked for this wipes it. */
    public char[] token() {
        return token;
    }

    /** From when on it is to be renewed, a while before its end. */
    public Instant renewal() {
        return renewal;
    }

    /** From when on the shop does not accept it any more. */
    public Instant end() {
        return end;
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "Grant[until " + end + "]";
    }
}
