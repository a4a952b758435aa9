package dev.syncline.sandbox;

import java.util.function.Consumer;

/** Where the first products of a shop come from, such as a supplier's file. */
@FunctionalInterface
public interface SeedSource {

    /** A shop that starts with no products of its own. */
    SeedSource NONE = consumer -> {};

    /** Gives each product to the consumer, one after the other. */
    void forEach(Consumer<SeedProduct> consumer);
}
