package dev.syncline.feed.csv;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A 128-bit digest of a row, fast rather than cryptographic: equal rows have equal digests, and two rows that differ have
 * the same one by accident only. Reading the characters tells in passing whether any of them needs a closer look.
 *
 * @param first one half
 * @param second the other
 * @param suspicious whether a NUL or a replacement character (U+FFFD) is among the characters
 */
public record RowHash(long first, long second, boolean suspicious) {
    /** The digest of no rows at all. */
    public static final RowHash NONE = new RowHash(0, 0, false);

    private static final long MULTIPLIER_A = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER_B = 0xD1B54A32D192ED03L;
    private static final long LOW_BITS = 0x0001000100010001L;
    private static final long HIGH_BITS = 0x8000800080008000L;
    private static final long ABOVE_LATIN = 0xFF00FF00FF00FF00L;
    private static final char REPLACEMENT = '\uFFFD';
    private static final int HALF = 32;

    /** Four characters at once, in an order that is the same on all machines. */
    private static final ValueLayout.OfLong FOUR_CHARS =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Of neighbouring cells: those from {@code first} to before {@code last}, which end at {@code ends}. */
    static RowHash of(long seed, char[] text, int[] ends, int first, int last) {
        int from = first == 0 || last == 0 ? 0 : ends[first - 1];
        int to = last == 0 ? 0 : ends[last - 1];
        int length = to - from;
        long a = seed ^ MULTIPLIER_B;
        long b = seed ^ length;
        long all = 0;
        long zeros = 0;
        int i = from;
        // Two chains that do not wait for each other; every word is in one of them.
        MemorySegment words = MemorySegment.ofArray(text);
        for (; i + 7 < to; i += 8) {
            long one = words.get(FOUR_CHARS, 2L * i);
            long two = words.get(FOUR_CHARS, 2L * i + 8);
            all |= one | two;
            zeros |= ((one - LOW_BITS) & ~one) | ((two - LOW_BITS) & ~two);
            a = mixA(a, one);
            b = mixA(b, two);
        }
        for (; i < to; i++) {
            long word = text[i];
            all |= word;
            zeros |= word == 0 ? HIGH_BITS : 0;
            a = mixA(a, word);
        }
        boolean suspicious = (zeros & HIGH_BITS) != 0 || ((all & ABOVE_LATIN) != 0 && hasReplacement(text, from, to));
        for (int cell = first; cell < last; cell++) {
            a = mixA(a, ends[cell] - (long) from);
        }
        return new RowHash(mixA(a, b), mixA(b, a), suspicious);
    }

    static boolean hasReplacement(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == REPLACEMENT) {
                return true;
            }
        }
        return false;
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
                mixA(mixA(second, next.second), next.first),
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
}
