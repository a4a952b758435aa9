package dev.syncline.feed.survey;

/**
 * A table from 64-bit hashes to a 64-bit value and a row number: some 24 bytes an entry, so that a million rows cost as
 * little as they should. Two keys that differ are taken for one with a chance of about one in 10⁷ at a million rows.
 */
final class LongTable {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A key and its row + 1 beside each other, so that a look-up waits for memory once; row + 1 is 0 where it is free. */
    private long[] pairs = new long[2 * FIRST_SIZE];

    private long[] values = new long[FIRST_SIZE];
    private int size;

    /** The slot of a key, or a negative number where it is new; then it has been entered. */
    int enter(long key, long value, int row) {
        int slot = slot(pairs, key);
        if (pairs[2 * slot + 1] != 0) {
            return slot;
        }
        pairs[2 * slot] = key;
        pairs[2 * slot + 1] = row + 1L;
        values[slot] = value;
        size++;
        if (size * 3L > values.length * 2L) {
            grow();
        }
        return FREE;
    }

    long valueAt(int slot) {
        return values[slot];
    }

    int rowAt(int slot) {
        return (int) (pairs[2 * slot + 1] - 1);
    }

    private void grow() {
        long[] oldPairs = pairs;
        long[] oldValues = values;
        pairs = new long[oldPairs.length * 2];
        values = new long[oldValues.length * 2];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldPairs[2 * i + 1] != 0) {
                int slot = slot(pairs, oldPairs[2 * i]);
                pairs[2 * slot] = oldPairs[2 * i];
                pairs[2 * slot + 1] = oldPairs[2 * i + 1];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slot(long[] pairs, long key) {
        int mask = pairs.length / 2 - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (pairs[2 * slot + 1] != 0 && pairs[2 * slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
