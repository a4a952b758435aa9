/**
 * The shop on loopback: a real HTTP server that behaves like Shopify's Admin API 2026-10, for the demo, the tests and
 * rehearsals. Everything that others may use is in this package; its sub-packages are the rooms of the shop itself.
 *
 * <p>May use: the JDK, graphql-java, Jackson, jsoup, Javalin. Knows nothing else of Syncline, and nothing else of
 * Syncline knows more of it than these types: to the engine it is a shop like any other.
 */
@NullMarked
package dev.syncline.sandbox;

import org.jspecify.annotations.NullMarked;
