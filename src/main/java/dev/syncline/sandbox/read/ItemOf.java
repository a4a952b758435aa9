package dev.syncline.sandbox.read;

/** The inventory item of a variant. */
public record ItemOf(VariantOf owner) {}
