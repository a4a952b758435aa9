package dev.syncline.feed.survey;

import java.util.Arrays;
import java.util.BitSet;

/** What is kept of each row, by its number: its line, its product, and whether it counts. Not thread-safe. */
final class RowLedger {
    private static final int FIRST_SIZE = 1 << 10;

    private final BitSet accepted = new BitSet();
    private int[] products = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int rows;

    /** Enters the next row and returns its number, from 0. */
    int enter(long line) {
        if (rows == lines.length) {
            products = Arrays.copyOf(products, rows * 2);
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows] = Math.toIntExact(line);
        return rows++;
    }

    /** Counts a row; a product goes by the number of its first row, whether that one counts or not. */
    void accept(int row, int product) {
        products[row] = product;
        accepted.set(row);
    }

    boolean isAccepted(int row) {
        return accepted.get(row);
    }

    /** Takes back that a row counts; returns whether it did. */
    boolean withdraw(int row) {
        boolean did = accepted.get(row);
        accepted.clear(row);
        return did;
    }

    int rows() {
        return rows;
    }

    long line(int row) {
        return lines[row];
    }

    BitSet accepted() {
        return accepted;
    }

    /** The products of all rows, by the numbers of their first rows; only good for rows that count. */
    int[] products() {
        return Arrays.copyOf(products, rows);
    }

    /** How many rows that count each product has, by the number of its first row. */
    int[] sizes() {
        int[] sizes = new int[rows];
        for (int row = accepted.nextSetBit(0); row >= 0; row = accepted.nextSetBit(row + 1)) {
            sizes[products[row]]++;
        }
        return sizes;
    }
}
