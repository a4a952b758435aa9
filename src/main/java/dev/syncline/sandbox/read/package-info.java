/**
 * The readable fields of products, variants, metafields and the shop. May use: catalogue, search, schema, jsoup,
 * Jackson.
 */
@NullMarked
package dev.syncline.sandbox.read;

import org.jspecify.annotations.NullMarked;
