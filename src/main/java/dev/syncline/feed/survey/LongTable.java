package dev.syncline.feed.survey;

import java.util.Arrays;

/**
 * A table from 64-bit hashes to a 64-bit value and a row number: some 20 bytes an entry, so that a million rows cost as
 * little as they should. Two keys that differ are taken for one with a chance of about one in 10⁷ at a million rows.
 */
final class LongTable {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_SIZE];
    private long[] values = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int size;

    LongTable() {
        Arrays.fill(rows, FREE);
    }

    /** The slot of a key, or a negative number where it is new; then it has been entered. */
    int enter(long key, long value, int row) {
        int slot = slot(keys, rows, key);
        if (rows[slot] != FREE) {
            return slot;
        }
        keys[slot] = key;
        values[slot] = value;
        rows[slot] = row;
        size++;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        return FREE;
    }

    /** Adds to the value of a key; a new key begins at 0. Returns the sum. */
    long add(long key, long amount) {
        int slot = enter(key, amount, 0);
        if (slot >= 0) {
            values[slot] += amount;
            return values[slot];
        }
        return amount;
    }

    /** The value of a key, or {@code otherwise}. */
    long value(long key, long otherwise) {
        int slot = slot(keys, rows, key);
        return rows[slot] == FREE ? otherwise : values[slot];
    }

    long valueAt(int slot) {
        return values[slot];
    }

    int rowAt(int slot) {
        return rows[slot];
    }

    int size() {
        return size;
    }

    /** The entries with a value above {@code floor}. */
    LongTable above(long floor) {
        LongTable rest = new LongTable();
        for (int i = 0; i < keys.length; i++) {
            if (rows[i] != FREE && values[i] > floor) {
                rest.enter(keys[i], values[i], rows[i]);
            }
        }
        return rest;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        rows = new int[keys.length];
        Arrays.fill(rows, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] != FREE) {
                int slot = slot(keys, rows, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    private static int slot(long[] keys, int[] rows, long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (rows[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
