package dev.syncline.sample;

import dev.syncline.model.ProductKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample feed: the flat supplier layout with Tags, SeoTitle and SeoDescription, on two days. On the second day some
 * products are edited, two are new and one is gone. The same number of products gives the same bytes.
 */
public final class SampleFeed {
    /** Products that are new on the second day. */
    private static final int ADDED = 2;

    private static final int SMALLEST_THAT_LOSES = 10;

    private SampleFeed() {}

    /**
     * Writes the feed of a day.
     *
     * @param file written anew
     * @param products how many on the first day, at least 1
     * @param day 1 or 2
     */
    public static void write(Path file, int products, int day) throws IOException {
        if (products < 1 || day < 1 || day > 2) {
            throw new IllegalArgumentException(
                    "There are day 1 and day 2 of at least 1 product, not day " + day + " of " + products);
        }
        SampleCatalogue catalogue = new SampleCatalogue();
        SamplePlan plan = new SamplePlan(products);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Writer target = out;
            SampleRows.header(target);
            int last = day == 1 ? products : products + ADDED;
            for (int i = 0; i < last; i++) {
                if (day == 1 || i != goneOf(products)) {
                    SampleProduct product = catalogue.product(i);
                    SampleRows.write(target, day == 1 ? product : secondDay(plan, i, product), day == 2);
                }
            }
        }
    }

    /** What the supplier edits between the days, in the fields that the default mapping makes of the feed. */
    public static List<SampleEdit> day2Edits(int products) {
        SampleCatalogue catalogue = new SampleCatalogue();
        SamplePlan plan = new SamplePlan(products);
        List<SampleEdit> edits = new ArrayList<>();
        for (SamplePlan.Slot slot : plan.slots()) {
            if (slot.author() != SamplePlan.Author.MERCHANT) {
                SampleProduct product = catalogue.product(slot.product());
                edits.add(new SampleEdit(
                        product.key(),
                        slot.change().path(product),
                        slot.change().value(secondDay(plan, slot.product(), product))));
            }
        }
        return List.copyOf(edits);
    }

    /** What merchants edit in the shop after the first day's feed arrived there. */
    public static List<SampleEdit> merchantEdits(int products) {
        SampleCatalogue catalogue = new SampleCatalogue();
        List<SampleEdit> edits = new ArrayList<>();
        for (SamplePlan.Slot slot : new SamplePlan(products).slots()) {
            if (slot.author() != SamplePlan.Author.SUPPLIER) {
                SampleProduct product = catalogue.product(slot.product());
                edits.add(new SampleEdit(
                        product.key(),
                        slot.change().path(product),
                        slot.change().byMerchant(product)));
            }
        }
        return List.copyOf(edits);
    }

    /** The products that are new on the second day. */
    public static List<ProductKey> added(int products) {
        SampleCatalogue catalogue = new SampleCatalogue();
        List<ProductKey> keys = new ArrayList<>();
        for (int i = products; i < products + ADDED; i++) {
            keys.add(catalogue.product(i).key());
        }
        return List.copyOf(keys);
    }

    /** The products that are gone on the second day. */
    public static List<ProductKey> gone(int products) {
        int gone = goneOf(products);
        return gone < 0
                ? List.of()
                : List.of(new SampleCatalogue().product(gone).key());
    }

    private static int goneOf(int products) {
        return products < SMALLEST_THAT_LOSES ? -1 : products - 1;
    }

    private static SampleProduct secondDay(SamplePlan plan, int number, SampleProduct product) {
        SampleProduct changed = product;
        for (SampleChange change : plan.bySupplier(number)) {
            changed = change.bySupplier(changed);
        }
        return changed;
    }
}
