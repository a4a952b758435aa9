package dev.syncline.engine;

import dev.syncline.model.Digest;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * One product of a feed, whose fields are built only when asked for: most products have not changed, and their digest
 * says so.
 *
 * @param key the supplier's key
 * @param aliases other keys by which the feed knows it, such as the SKUs of its variants
 * @param raw a digest of the mapping and of what its rows say in the columns that the mapping reads; equal digests mean
 *     equal fields
 * @param firstLine the line on which its first row begins
 * @param rows how many rows it is made of
 * @param whole whether these are all of its rows; else some could not be read, or only a part was sent
 * @param fields builds its fields; may be called at any time, by any thread, once or not at all
 */
public record FeedProduct(
        ProductKey key,
        List<String> aliases,
        Digest raw,
        long firstLine,
        int rows,
        boolean whole,
        Supplier<ProductFields> fields) {
    public FeedProduct {
        aliases = List.copyOf(aliases);
    }

    /** A product all of whose rows are there. */
    public FeedProduct(
            ProductKey key,
            List<String> aliases,
            Digest raw,
            long firstLine,
            int rows,
            Supplier<ProductFields> fields) {
        this(key, aliases, raw, firstLine, rows, true, fields);
    }

    /** The same with its fields built now, and without its rows. */
    FeedProduct built() {
        ProductFields said = fields.get();
        return new FeedProduct(key, aliases, raw, firstLine, rows, whole, () -> said);
    }
}
