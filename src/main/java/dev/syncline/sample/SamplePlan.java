package dev.syncline.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who edits what between the two days of a sample feed of a size. Edits are spread over the whole feed; no field is
 * edited twice by the same side, and one that both edit is meant to be.
 */
final class SamplePlan {
    private static final int MOST_CONFLICTS = 44;
    private static final int MOST_BY_MERCHANT = 15;
    private static final int MOST_BY_SUPPLIER = 25;
    private static final List<SampleChange> BY_BOTH = List.of(
            SampleChange.TITLE,
            SampleChange.DESCRIPTION,
            SampleChange.PRICE,
            SampleChange.TAGS,
            SampleChange.STATUS,
            SampleChange.BARCODE,
            SampleChange.SEO_TITLE,
            SampleChange.SEO_DESCRIPTION,
            SampleChange.COMPARE_AT_PRICE,
            SampleChange.WEIGHT);
    private static final List<SampleChange> BY_ONE = List.of(
            SampleChange.PRICE,
            SampleChange.DESCRIPTION,
            SampleChange.TITLE,
            SampleChange.STOCK,
            SampleChange.TAGS,
            SampleChange.SEO_TITLE,
            SampleChange.COST,
            SampleChange.WEIGHT);

    private final int editable;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Integer, Set<SampleChange>> taken = new HashMap<>();

    /** Who edits. */
    enum Author {
        BOTH,
        MERCHANT,
        SUPPLIER
    }

    /** One edit of a product by its number. */
    record Slot(int product, SampleChange change, Author author) {}

    SamplePlan(int products) {
        // The last product is the one that is gone on the second day.
        editable = Math.max(1, products - 1);
        int conflicts = Math.min(MOST_CONFLICTS, editable * 2 / 3);
        int byMerchant = Math.min(MOST_BY_MERCHANT, editable / 4);
        int bySupplier = Math.min(MOST_BY_SUPPLIER, editable / 2);
        int all = conflicts + byMerchant + bySupplier;
        for (int i = 0; i < all; i++) {
            Author author =
                    i < conflicts ? Author.BOTH : i < conflicts + byMerchant ? Author.MERCHANT : Author.SUPPLIER;
            place(i, author, (int) ((long) i * editable / Math.min(all, editable)) % editable);
        }
    }

    private void place(int number, Author author, int product) {
        Set<SampleChange> used = taken.computeIfAbsent(product, key -> EnumSet.noneOf(SampleChange.class));
        List<SampleChange> changes = author == Author.BOTH ? BY_BOTH : BY_ONE;
        for (int i = 0; i < changes.size(); i++) {
            SampleChange change = changes.get((number + i) % changes.size());
            if (used.add(change)) {
                slots.add(new Slot(product, change, author));
                return;
            }
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** What the supplier changes in a product. */
    List<SampleChange> bySupplier(int product) {
        return taken.containsKey(product)
                ? slots.stream()
                        .filter(slot -> slot.product == product && slot.author != Author.MERCHANT)
                        .map(Slot::change)
                        .toList()
                : List.of();
    }
}
