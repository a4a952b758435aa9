package dev.syncline.feed.survey;

import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.mapping.Mapping;

/** Puts rows that are sound by themselves beside each other: doubles, families, options, barcodes. Not thread-safe. */
final class RowPlacing {
    private final Mapping mapping;
    private final RowLedger ledger;
    private final Findings findings;
    private final Doubles doubles = new Doubles();
    private final LongTable families = new LongTable();
    private final LongTable options = new LongTable();
    private final LongTable barcodes = new LongTable();
    private final LongTable skus = new LongTable();

    RowPlacing(Mapping mapping, RowLedger ledger, Findings findings) {
        this.mapping = mapping;
        this.ledger = ledger;
        this.findings = findings;
    }

    Doubles doubles() {
        return doubles;
    }

    /** Accepts the row, or leaves it to {@link Doubles}, or says why it is rejected. */
    void place(Row row, RowHash hash, int number) {
        boolean variant = mapping.isVariant(row);
        if (variant && !doubles.isFirst(mapping.identityHash(row), hash.first(), number)) {
            return;
        }
        long product = mapping.keyHash(row);
        Mapping.RowChoices choices = mapping.choices(row);
        int family = families.enter(product, choices.namesHash(), number);
        if (family < 0 || !ledger.isAccepted(families.rowAt(family))) {
            mapping.checkFirst(row, findings);
        }
        if (choices.named()) {
            checkOptions(choices, family, product, number);
        }
        if (!findings.isRejected()) {
            warnOfBarcode(row, number);
            warnOfSku(row, number, product);
            ledger.accept(number, family < 0 ? number : families.rowAt(family));
        }
    }

    private void checkOptions(Mapping.RowChoices choices, int family, long product, int number) {
        String values = String.join(" / ", choices.values());
        if (family >= 0 && families.valueAt(family) != choices.namesHash()) {
            findings.reject(
                    "",
                    String.join(", ", choices.names()),
                    "options-differ",
                    "the row has other options than the first row of its family, in line "
                            + ledger.line(families.rowAt(family)));
            return;
        }
        if (choices.names().isEmpty()) {
            if (family >= 0) {
                findings.reject(
                        "",
                        "",
                        "options-twice",
                        "the row has no options, like the row of its family in line "
                                + ledger.line(families.rowAt(family)));
            }
            return;
        }
        int same = options.enter(choices.valuesHash(product), 0, number);
        if (same >= 0) {
            findings.reject(
                    "",
                    values,
                    "options-twice",
                    "the row has the same options as the row of its family in line "
                            + ledger.line(options.rowAt(same)));
        }
    }

    /** Where SKUs tell no rows apart, two products can have the same one, which the shop allows and stock is confused by. */
    private void warnOfSku(Row row, int number, long product) {
        String sku = mapping.isIdentifiedBySku() ? "" : mapping.sku(row);
        if (sku.isEmpty()) {
            return;
        }
        int same = skus.enter(RowHash.ofText(5, sku, true), product, number);
        if (same >= 0) {
            findings.warn("", sku, "sku-reused", "the SKU also stands in line " + ledger.line(skus.rowAt(same)));
        }
    }

    private void warnOfBarcode(Row row, int number) {
        String barcode = mapping.barcode(row);
        if (barcode.isEmpty()) {
            return;
        }
        int same = barcodes.enter(RowHash.ofText(4, barcode, false), 0, number);
        if (same >= 0) {
            findings.warn(
                    "",
                    barcode,
                    "barcode-reused",
                    "the barcode also stands in line " + ledger.line(barcodes.rowAt(same)));
        }
    }
}
