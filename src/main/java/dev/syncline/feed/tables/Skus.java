package dev.syncline.feed.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers that the product being joined goes by. Not thread-safe. */
final class Skus {
    private final Optional<ChildTable> table;
    private final String locale;
    private final List<String> barcodes = new ArrayList<>();
    private final List<String> skus = new ArrayList<>();
    private String unspsc = "";
    private String discontinued = "";

    Skus(Optional<ChildTable> table, String locale) {
        this.table = table;
        this.locale = locale;
    }

    void read(String id) throws IOException, TableTrouble {
        barcodes.clear();
        skus.clear();
        unspsc = "";
        discontinued = "";
        if (table.isEmpty()) {
            return;
        }
        int name = table.get().reader().column("name");
        int sku = table.get().reader().column("sku");
        int language = table.get().reader().find("localeid");
        int ended = table.get().reader().find("discontinueddate");
        table.get().forEach(id, row -> {
            if (language >= 0 && !row.cell(language).equals(locale)) {
                return;
            }
            String number = row.cell(sku);
            switch (row.cell(name)) {
                case "UPC", "EAN", "GTIN" -> barcodes.add(number);
                case "UNSPSC" -> unspsc = number;
                default -> {
                    if (!number.isEmpty()) {
                        skus.add(number);
                    }
                }
            }
            if (ended >= 0 && discontinued.isEmpty()) {
                discontinued = row.cell(ended);
            }
        });
    }

    String barcode() {
        return barcodes.isEmpty() ? "" : barcodes.getFirst();
    }

    List<String> barcodes() {
        return barcodes;
    }

    /** The numbers that distributors gave it, in the order of the table. */
    List<String> ofDistributors() {
        return skus;
    }

    String unspsc() {
        return unspsc;
    }

    /** The day, empty where it is sold. */
    String discontinued() {
        return discontinued.length() > 10 ? discontinued.substring(0, 10) : discontinued;
    }
}
