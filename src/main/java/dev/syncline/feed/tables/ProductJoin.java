package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins product after product with what the other tables say of it. Not thread-safe. */
final class ProductJoin implements AutoCloseable {
    private static final String YES = "1";

    private final TableDesk desk;
    private final TableSet tables;
    private final Names names;
    private final TableFindings findings;
    private final List<ChildTable> children = new ArrayList<>();
    private final Families families = new Families();
    private final Parts parts;

    /** What is read beside the products. */
    private record Parts(
            Texts texts,
            Attributes attributes,
            Pictures pictures,
            Skus skus,
            Links accessories,
            Links similar,
            Links upsell) {}

    ProductJoin(TableDesk desk, TableSet tables, Names names, TableFindings findings) throws IOException, TableTrouble {
        this.desk = desk;
        this.tables = tables;
        this.names = names;
        this.findings = findings;
        try {
            this.parts = open();
        } catch (IOException | TableTrouble | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Parts open() throws IOException, TableTrouble {
        String locale = names.locale();
        return new Parts(
                new Texts(child(TableSet.DESCRIPTIONS).orElseThrow(), child(TableSet.BULLETS), locale),
                new Attributes(child(TableSet.ATTRIBUTES).orElseThrow(), names),
                new Pictures(child(TableSet.IMAGES)),
                new Skus(child(TableSet.SKUS), locale),
                new Links(child(TableSet.ACCESSORIES), "accessoryproductid", locale),
                new Links(child(TableSet.SIMILAR), "similarproductid", locale),
                new Links(child(TableSet.UPSELL), "upsellproductid", locale));
    }

    private Optional<ChildTable> child(String name) throws IOException, TableTrouble {
        if (tables.find(name).isEmpty()) {
            findings.note("there is no table " + name);
            return Optional.empty();
        }
        TableReader reader = desk.open(name);
        try {
            ChildTable child = new ChildTable(reader);
            children.add(child);
            return Optional.of(child);
        } catch (IOException | TableTrouble | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The places of the columns of the table of products. */
    record Columns(int id, int manufacturer, int part, int category, int active, int accessory, int equivalency) {
        static Columns of(TableReader table) {
            return new Columns(
                    table.column("productid"),
                    table.column("manufacturerid"),
                    table.column("mfgpartno"),
                    table.column("categoryid"),
                    table.column("isactive"),
                    table.find("isaccessory"),
                    table.find("equivalency"));
        }
    }

    /** The cells of a product. */
    List<String> join(Row row, Columns columns, Offers offers) throws IOException, TableTrouble {
        String id = row.cell(columns.id());
        String part = row.cell(columns.part());
        String category = row.cell(columns.category());
        parts.texts.read(id);
        parts.attributes.read(id, category);
        parts.skus.read(id);
        Offer offer = offers.of(id, part, parts.skus);
        String manufacturer = names.manufacturers().getOrDefault(row.cell(columns.manufacturer()), "");
        String code = columns.equivalency() < 0 ? "" : row.cell(columns.equivalency());
        boolean sold = row.cell(columns.active()).equals(YES)
                && !(columns.accessory() >= 0 && row.cell(columns.accessory()).equals(YES));
        return List.of(
                id,
                families.of(manufacturer, parts.attributes.model(), code),
                code,
                manufacturer,
                part,
                parts.attributes.model(),
                sold ? "Y" : "N",
                parts.texts.title(),
                parts.texts.subtitle(),
                parts.texts.longText(),
                parts.texts.features(),
                parts.attributes.items(),
                names.categories().getOrDefault(category, ""),
                parts.pictures.read(id),
                sku(id, offer),
                parts.skus.barcode(),
                parts.skus.unspsc(),
                parts.skus.discontinued(),
                parts.accessories.read(id),
                parts.similar.read(id),
                parts.upsell.read(id),
                offer.listPrice(),
                offer.cost(),
                offer.mapPrice(),
                offer.stock(),
                offer.weight());
    }

    /** The number that the shop sells it by: the distributor's; without an offer the first that any gave it. */
    private String sku(String id, Offer offer) {
        if (!offer.sku().isEmpty()) {
            return offer.sku();
        }
        return parts.skus.ofDistributors().isEmpty()
                ? id
                : parts.skus.ofDistributors().getFirst();
    }

    /** Reads what is left of all tables, so that a cut end is found. */
    void end() throws IOException, TableTrouble {
        for (ChildTable child : children) {
            child.end(findings);
        }
    }

    @Override
    public void close() throws IOException {
        for (ChildTable child : children) {
            child.close();
        }
    }
}
