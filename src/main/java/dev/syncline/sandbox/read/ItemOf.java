package dev.syncline.sandbox.read;

/** The inventory item of a variant. */
record ItemOf(VariantOf owner) {}
