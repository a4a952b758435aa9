package dev.syncline.feed.csv;

import java.nio.ByteBuffer;

/**
 * A 128-bit digest of a row, fast rather than cryptographic: equal rows have equal digests, and two rows that differ have
 * the same one by accident only. Reading the characters tells in passing whether any of them needs a closer look.
 *
 * @param first one half
 * @param second the other
 * @param suspicious whether a NUL or a replacement character (U+FFFD) is among the characters
 */
public record RowHash(long first, long second, boolean suspicious) {
    private static final long MULTIPLIER_A = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER_B = 0xD1B54A32D192ED03L;
    private static final long LOW_BITS = 0x0001000100010001L;
    private static final long HIGH_BITS = 0x8000800080008000L;
    private static final long REPLACEMENTS = 0xFFFDFFFDFFFDFFFDL;
    private static final int HALF = 32;

    static RowHash of(long seed, char[] text, int length, int[] ends, int cells) {
        long a = seed ^ MULTIPLIER_B;
        long b = seed ^ length;
        long found = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            long word = text[i] | ((long) text[i + 1] << 16) | ((long) text[i + 2] << 32) | ((long) text[i + 3] << 48);
            found |= zeroLanes(word) | zeroLanes(word ^ REPLACEMENTS);
            a = (a ^ word) * MULTIPLIER_A;
            a ^= (a >>> HALF);
            b = Long.rotateLeft(b, 29) + word * MULTIPLIER_B;
        }
        for (; i < length; i++) {
            long word = text[i];
            found |= word == 0 || word == 0xFFFD ? 1 : 0;
            a = mixA(a, word);
            b = mixB(b, word);
        }
        for (int cell = 0; cell < cells; cell++) {
            a = mixA(a, ends[cell]);
            b = mixB(b, ends[cell]);
        }
        return new RowHash(a, b, found != 0);
    }

    /** A hash of part of a text, upper and lower case alike where asked for. */
    public static long ofText(long seed, char[] text, int start, int end, boolean ignoreCase) {
        long a = seed ^ MULTIPLIER_B;
        for (int i = start; i < end; i++) {
            a = mixA(a, ignoreCase ? Character.toLowerCase(text[i]) : text[i]);
        }
        return mixA(a, end - (long) start);
    }

    /** A hash of a text. */
    public static long ofText(long seed, String text, boolean ignoreCase) {
        return ofText(seed, text.toCharArray(), 0, text.length(), ignoreCase);
    }

    /** This digest followed by another. */
    public RowHash then(RowHash next) {
        return new RowHash(
                mixA(mixA(first, next.first), next.second),
                mixB(mixB(second, next.second), next.first),
                suspicious || next.suspicious);
    }

    /** The digest as 16 bytes. */
    public byte[] bytes() {
        long a = first * MULTIPLIER_B;
        long b = second * MULTIPLIER_A;
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(a ^ (a >>> HALF))
                .putLong(b ^ (b >>> HALF))
                .array();
    }

    private static long mixA(long a, long word) {
        long mixed = (a ^ word) * MULTIPLIER_A;
        return mixed ^ (mixed >>> HALF);
    }

    private static long mixB(long b, long word) {
        return Long.rotateLeft(b, 29) + word * MULTIPLIER_B;
    }

    /** Not 0 where one of the four 16-bit lanes is 0. */
    private static long zeroLanes(long word) {
        return (word - LOW_BITS) & ~word & HIGH_BITS;
    }
}
