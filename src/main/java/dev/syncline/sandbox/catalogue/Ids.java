package dev.syncline.sandbox.catalogue;

import java.util.OptionalLong;

/**
 * Global ids from numbers and back. Numbers count from 0 within each kind; what the shop shows is spread out, so that
 * nobody takes an id for a position. Immutable.
 */
public final class Ids {
    private static final String PREFIX = "gid://shopify/";
    private static final long STEP = 32_768;

    /** Odd, so that multiplying by it permutes the numbers below 2^40. */
    private static final long SCATTER = 0x9E37_79B1_85EBL | 1;

    private static final long MASK = (1L << 40) - 1;
    private static final long GATHER = inverse(SCATTER);
    private static final long OTHER_BASE = 9_100_000_000_000_000L;

    private final boolean scattered;

    /**
     * @param scattered false: rising ids such as Shopify gives; true: larger ones without order, for clients that must
     *     not read anything out of an id
     */
    public Ids(boolean scattered) {
        this.scattered = scattered;
    }

    /** @return whether ids come without order */
    public boolean isScattered() {
        return scattered;
    }

    /** @return the number that stands at the end of the global id */
    public long legacy(IdKind kind, long number) {
        return scattered
                ? OTHER_BASE + kind.lane() * (MASK + 1) + ((number * SCATTER) & MASK)
                : kind.base() + number * STEP + 34;
    }

    /** @return the global id */
    public String gid(IdKind kind, long number) {
        return PREFIX + kind.typeName() + "/" + legacy(kind, number);
    }

    /** @return the number behind a global id of that kind, empty for anything else */
    public OptionalLong number(IdKind kind, String gid) {
        String prefix = PREFIX + kind.typeName() + "/";
        if (!gid.startsWith(prefix)) {
            return OptionalLong.empty();
        }
        return numberOfLegacy(kind, gid.substring(prefix.length()));
    }

    /** @return the number behind the last part of an id, empty where none of this shop's could be so called */
    public OptionalLong numberOfLegacy(IdKind kind, String digits) {
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(digits);
        if (scattered) {
            long offset = id - OTHER_BASE - kind.lane() * (MASK + 1);
            return offset < 0 || offset > MASK ? OptionalLong.empty() : OptionalLong.of((offset * GATHER) & MASK);
        }
        long offset = id - kind.base() - 34;
        return offset < 0 || offset % STEP != 0 ? OptionalLong.empty() : OptionalLong.of(offset / STEP);
    }

    /** Newton's iteration doubles the correct low bits each time. */
    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 6; i++) {
            x *= 2 - odd * x;
        }
        return x & MASK;
    }
}
