package dev.syncline.feed.tables;

import java.util.ArrayList;
import java.util.List;

/** The names of the columns that tables are joined to. */
final class Joined {
    static final String PRODUCT_ID = "productid";

    static final List<String> HEADER = List.of(
            PRODUCT_ID,
            "Family",
            "FamilyCode",
            "Manufacturer",
            "MfgPartNo",
            "Model",
            "Active",
            "Title",
            "Subtitle",
            "Description",
            "Features",
            "Attributes",
            "CategoryPath",
            "Images",
            "SKU",
            "UPC",
            "UNSPSC",
            "Discontinued",
            "Accessories",
            "Similar",
            "Upsell",
            "ListPrice",
            "Cost",
            "MapPrice",
            "Stock",
            "Weight");

    /** What stands between the items of a cell that has several. */
    static final String BETWEEN = "\n";

    /** What stands between the parts of an item. */
    static final char WITHIN = '\t';

    private Joined() {}

    /** A text as an item, in which the separators have become blanks. */
    static String item(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replaceAll("[\\t\\r\\n]+", " ");
    }

    static List<String> blank(int count) {
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add("");
        }
        return cells;
    }
}
