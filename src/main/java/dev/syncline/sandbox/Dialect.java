package dev.syncline.sandbox;

/** How the shop speaks. A client that takes something for granted that the API does not promise fails at the other one. */
public enum Dialect {
    /** As recorded from real shops. */
    SHOPIFY,
    /** Other ids without order, fields of answers in another order, other error texts, no cost extension. */
    OTHER
}
