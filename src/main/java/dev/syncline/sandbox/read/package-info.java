/**
 * The readable fields of products, variants, metafields and the shop. May use: catalogue, search, schema.
 */
@NullMarked
package dev.syncline.sandbox.read;

import org.jspecify.annotations.NullMarked;
