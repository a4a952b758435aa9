package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * A collection of the shop.
 *
 * @param number its place in the order of creation; its id is made of it by {@link Ids}
 * @param tags of a smart one: it holds the products that have any of these; empty for one that people fill
 */
public record Collection(long number, String title, String handle, List<String> tags, Instant updatedAt) {
    public Collection {
        tags = List.copyOf(tags);
    }

    /** @return whether the shop itself decides what is in it */
    public boolean isSmart() {
        return !tags.isEmpty();
    }

    /** @return whether a product is in it */
    public boolean holds(Product product) {
        return isSmart()
                ? tags.stream().anyMatch(tag -> product.tags().stream().anyMatch(tag::equalsIgnoreCase))
                : product.whereabouts().collections().contains(number);
    }
}
