/**
 * The failure model: what every failure of a shop, or of the way to it, means. Pure. May use: the errors of the engine's
 * ports.
 */
@NullMarked
package dev.syncline.shopify.failure;

import org.jspecify.annotations.NullMarked;
