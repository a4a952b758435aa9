package dev.syncline.feed.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what distributors ask for a product: by a number of theirs that the product is known to have, else by part number
 * and barcode, of which either may be missing but neither may contradict. Not thread-safe.
 */
final class Offers {
    private final OfferRows rows;
    private final TableFindings findings;

    Offers(OfferRows rows, TableFindings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    /** The offer for a product. */
    Offer of(String id, String part, Skus skus) throws IOException {
        if (rows.isEmpty()) {
            return Offer.NONE;
        }
        Map<Integer, String[]> found = new LinkedHashMap<>();
        for (String sku : skus.ofDistributors()) {
            collect(found, OfferRows.SKU, sku, cells -> !contradicts(cells, part, skus));
            if (!found.isEmpty()) {
                break;
            }
        }
        if (found.isEmpty()) {
            collect(found, OfferRows.PART, part, cells -> agrees(cells, part, skus));
            for (String barcode : skus.barcodes()) {
                collect(found, OfferRows.BARCODE, barcode, cells -> agrees(cells, part, skus));
            }
        }
        return found.isEmpty() ? Offer.NONE : offer(id, found);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(String[] cells);
    }

    private void collect(Map<Integer, String[]> found, int key, String value, Condition condition) throws IOException {
        for (int row = rows.last(key, value); row >= 0; row = rows.before(key, row)) {
            String[] cells = rows.cells(row);
            if (cells[key].equalsIgnoreCase(value) && condition.holds(cells)) {
                found.put(row, cells);
            }
        }
    }

    private enum Match {
        SAME,
        OTHER,
        UNKNOWN
    }

    /** Whether part number and barcode, as far as both sides have them, are all others. */
    private static boolean contradicts(String[] cells, String part, Skus skus) {
        Set<Match> matches = matches(cells, part, skus);
        return matches.contains(Match.OTHER) && !matches.contains(Match.SAME);
    }

    private static boolean agrees(String[] cells, String part, Skus skus) {
        Set<Match> matches = matches(cells, part, skus);
        return matches.contains(Match.SAME) && !matches.contains(Match.OTHER);
    }

    private static Set<Match> matches(String[] cells, String part, Skus skus) {
        return EnumSet.of(
                match(cells[OfferRows.PART], List.of(part)), match(cells[OfferRows.BARCODE], skus.barcodes()));
    }

    /** Whether a value is among others, where both sides have any. */
    private static Match match(String value, List<String> others) {
        if (value.isEmpty() || others.stream().allMatch(String::isEmpty)) {
            return Match.UNKNOWN;
        }
        return others.stream().anyMatch(value::equalsIgnoreCase) ? Match.SAME : Match.OTHER;
    }

    private Offer offer(String id, Map<Integer, String[]> found) {
        List<Integer> order = new ArrayList<>(found.keySet());
        order.sort(null);
        String[] first = cells(found, order.getFirst());
        Map<String, String> stock = new LinkedHashMap<>();
        boolean shared = false;
        boolean several = false;
        for (int row : order) {
            String[] cells = cells(found, row);
            if (!cells[OfferRows.SKU].equalsIgnoreCase(first[OfferRows.SKU])) {
                several = true;
                continue;
            }
            shared |= rows.claim(row);
            String warehouse = cells[OfferRows.WAREHOUSE].isEmpty() ? "default" : cells[OfferRows.WAREHOUSE];
            if (!cells[OfferRows.QUANTITY].isEmpty()) {
                stock.merge(warehouse, cells[OfferRows.QUANTITY], Offers::sum);
            }
        }
        if (shared) {
            findings.warn(
                    "",
                    0,
                    first[OfferRows.SKU],
                    "offer-shared",
                    "product " + id
                            + " has an offer that another product has, too: part number or barcode stand for both");
        }
        if (several) {
            findings.warn(
                    "",
                    0,
                    first[OfferRows.SKU],
                    "offer-ambiguous",
                    "product " + id + " has offers under several numbers; the first is used");
        }
        StringBuilder items = new StringBuilder();
        stock.forEach((warehouse, quantity) -> items.append(items.isEmpty() ? "" : Joined.BETWEEN)
                .append(warehouse)
                .append(Joined.WITHIN)
                .append(quantity));
        return new Offer(
                first[OfferRows.SKU],
                first[OfferRows.LIST_PRICE],
                first[OfferRows.COST],
                first[OfferRows.MAP_PRICE],
                items.toString(),
                first[OfferRows.WEIGHT]);
    }

    private static String[] cells(Map<Integer, String[]> found, int row) {
        return Objects.requireNonNull(found.get(row));
    }

    /** Two quantities of one warehouse; what is no number stays, so that it is found later. */
    private static String sum(String one, String other) {
        try {
            return Long.toString(Math.addExact(Long.parseLong(one), Long.parseLong(other)));
        } catch (NumberFormatException | ArithmeticException e) {
            return one + " + " + other;
        }
    }

    /** Says how many offers nobody has. */
    void end() {
        if (rows.unclaimed() > 0) {
            findings.note(rows.unclaimed() + " rows of prices and stock belong to no product");
        }
    }
}
