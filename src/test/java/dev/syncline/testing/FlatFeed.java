package dev.syncline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small supplier file in the flat layout, made and edited by tests. */
public final class FlatFeed {
    private static final List<String> COLUMNS = List.of(
            "SKU",
            "ParentSku",
            "Options",
            "Manufacturer",
            "MfgPartNo",
            "UPC",
            "Title",
            "Subtitle",
            "LongDescription",
            "Features",
            "Specifications",
            "Category1",
            "Category2",
            "Category3",
            "Category4",
            "Price",
            "ListPrice",
            "Cost",
            "MapPrice",
            "Qty",
            "Weight",
            "ImageUrl225",
            "ImageUrl500",
            "ImageUrl1200",
            "Image2",
            "Image3",
            "Image4",
            "Image5",
            "MoreImages",
            "Accessories",
            "Active",
            "Created",
            "Modified");

    private final Map<String, Map<String, String>> rows = new TreeMap<>();

    /** A feed of {@code count} single products with the SKUs T-1001, T-1002 and so on. */
    public static FlatFeed of(int count) {
        FlatFeed feed = new FlatFeed();
        for (int i = 1; i <= count; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("SKU", "T-" + (1000 + i));
            row.put("Manufacturer", i % 2 == 0 ? "Norling" : "Tavasko");
            row.put("UPC", String.format("7%011d", i));
            row.put("Title", "Desk lamp model " + i);
            row.put("LongDescription", "<p>Lamp number " + i + " for desks &amp; shelves.</p>");
            row.put("Category1", "Lighting");
            row.put("Category2", "Desk lamps");
            row.put("Price", (20 + i) + ".50");
            row.put("Cost", (10 + i) + ".00");
            row.put("Qty", Integer.toString(i));
            row.put("Weight", "2.5");
            row.put("Active", "Y");
            feed.rows.put("T-" + (1000 + i), row);
        }
        return feed;
    }

    /** Sets a cell. */
    public FlatFeed set(String sku, String column, String value) {
        Map<String, String> row = rows.get(sku);
        if (row == null || !COLUMNS.contains(column)) {
            throw new IllegalArgumentException(sku + " " + column);
        }
        row.put(column, value);
        return this;
    }

    /** Takes a row out. */
    public FlatFeed remove(String sku) {
        rows.remove(sku);
        return this;
    }

    /** Writes the file. */
    public Path write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", COLUMNS));
        rows.values()
                .forEach(row -> lines.add(String.join(
                        ",",
                        COLUMNS.stream()
                                .map(column -> quoted(row.getOrDefault(column, "")))
                                .toList())));
        return Files.write(file, lines);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
