package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of distributors' files on disk, found by number, part number or barcode; memory holds some tens of bytes a row.
 * Not thread-safe.
 */
final class OfferRows implements AutoCloseable {
    private static final int FIRST_SIZE = 1 << 12;
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"sku", "distributorsku", "distributor sku"},
            new String[] {"mfgpartno", "mpn", "part number", "partnumber"},
            new String[] {"upc", "ean", "gtin", "barcode"},
            new String[] {"listprice", "list price", "msrp"},
            new String[] {"cost", "price", "dealer price"},
            new String[] {"map_price", "map"},
            new String[] {"qty_available", "qty", "quantity", "stock"},
            new String[] {"warehouse", "location"},
            new String[] {"weight_lb", "weight"});
    static final int SKU = 0;
    static final int PART = 1;
    static final int BARCODE = 2;
    static final int LIST_PRICE = 3;
    static final int COST = 4;
    static final int MAP_PRICE = 5;
    static final int QUANTITY = 6;
    static final int WAREHOUSE = 7;
    static final int WEIGHT = 8;

    /** How rows are found; for each column the last row by value and, row by row, the one before with the same. */
    private static final int[] KEYS = {SKU, PART, BARCODE};

    private final Path file;
    private final Map<Long, Integer> lastByKey = new HashMap<>();
    private final BitSet claimed = new BitSet();
    private long[] offsets = new long[FIRST_SIZE];
    private int[] before = new int[FIRST_SIZE * KEYS.length];
    private int count;
    private long length;
    private @Nullable RandomAccessFile open;

    OfferRows(Path file) {
        this.file = file;
    }

    /** Takes all rows of one file. */
    void read(TableReader table) throws IOException, TableTrouble {
        int[] places = new int[COLUMNS.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = table.find(COLUMNS.get(i));
        }
        if (places[SKU] < 0 && places[PART] < 0 && places[BARCODE] < 0) {
            table.column(COLUMNS.get(SKU));
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND), 1 << 16))) {
            for (Row row = table.next(); row != null; row = table.next()) {
                String[] cells = new String[places.length];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = places[i] < 0 ? "" : Joined.item(row.cell(places[i]));
                }
                add(cells);
                byte[] bytes = String.join("\t", cells).getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
                length += Integer.BYTES + bytes.length;
            }
        }
    }

    private void add(String[] cells) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            before = Arrays.copyOf(before, before.length * 2);
        }
        offsets[count] = length;
        for (int key : KEYS) {
            Integer last = cells[key].isEmpty() ? null : lastByKey.put(hash(key, cells[key]), count);
            before[count * KEYS.length + key] = last == null ? -1 : last;
        }
        count++;
    }

    /** Whether there are any. */
    boolean isEmpty() {
        return count == 0;
    }

    /** The last row with this value in a key column, or -1. */
    int last(int key, String value) {
        return value.isEmpty() ? -1 : lastByKey.getOrDefault(hash(key, value), -1);
    }

    /** The row before with the same value, or -1. */
    int before(int key, int row) {
        return before[row * KEYS.length + key];
    }

    /** The cells of a row, in the order of the constants above. */
    String[] cells(int row) throws IOException {
        RandomAccessFile in = open;
        if (in == null) {
            in = new RandomAccessFile(file.toFile(), "r");
            open = in;
        }
        in.seek(offsets[row]);
        byte[] head = new byte[Integer.BYTES];
        in.readFully(head);
        byte[] bytes = new byte[java.nio.ByteBuffer.wrap(head).getInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8).split("\t", -1);
    }

    /** Marks a row as somebody's; returns whether it was so before. */
    boolean claim(int row) {
        boolean was = claimed.get(row);
        claimed.set(row);
        return was;
    }

    /** How many rows are nobody's. */
    int unclaimed() {
        return count - claimed.cardinality();
    }

    private static long hash(int key, String value) {
        long hash = 0xcbf29ce484222325L + key;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ Character.toLowerCase(value.charAt(i))) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
        Files.deleteIfExists(file);
    }
}
