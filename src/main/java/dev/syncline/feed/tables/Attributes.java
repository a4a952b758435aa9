package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.IOException;

/**
 * The attributes of the product being joined: of its own category, its language and in force; each as an item of name,
 * displayed value and, where it is a measure, absolute value with its unit. Not thread-safe.
 */
final class Attributes {
    private static final String MODEL = "Product Model";

    private final ChildTable table;
    private final Names names;
    private final int attribute;
    private final int category;
    private final int display;
    private final int absolute;
    private final int unit;
    private final int active;
    private final int language;
    private final StringBuilder items = new StringBuilder();
    private String model = "";

    Attributes(ChildTable table, Names names) {
        this.table = table;
        this.names = names;
        TableReader reader = table.reader();
        this.attribute = reader.column("attributeid");
        this.category = reader.column("categoryid");
        this.display = reader.column("displayvalue");
        this.absolute = reader.find("absolutevalue");
        this.unit = reader.find("unitid");
        this.active = reader.column("isactive");
        this.language = reader.column("localeid");
    }

    void read(String id, String ofCategory) throws IOException, TableTrouble {
        items.setLength(0);
        model = "";
        table.forEach(id, row -> {
            if (row.cell(language).equals(names.locale())
                    && row.cell(active).equals("1")
                    && row.cell(category).equals(ofCategory)) {
                take(row);
            }
        });
    }

    private void take(Row row) {
        String name = names.attributes().getOrDefault(row.cell(attribute), "");
        String said = Joined.item(row.cell(display));
        if (name.isEmpty() || said.isEmpty()) {
            return;
        }
        if (name.equals(MODEL) && model.isEmpty()) {
            model = said;
        }
        items.append(items.isEmpty() ? "" : Joined.BETWEEN)
                .append(Joined.item(name))
                .append(Joined.WITHIN)
                .append(said);
        String amount = absolute < 0 ? "" : row.cell(absolute);
        if (!amount.isEmpty()) {
            String base = unit < 0 ? "" : names.units().getOrDefault(row.cell(unit), "");
            items.append(Joined.WITHIN).append(amount).append(base.isEmpty() ? "" : " " + base);
        }
    }

    String items() {
        return items.toString();
    }

    String model() {
        return model;
    }
}
