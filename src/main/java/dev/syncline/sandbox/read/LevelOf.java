package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Stock;

/** The stock of an inventory item at one location. */
public record LevelOf(VariantOf owner, Stock stock) {}
