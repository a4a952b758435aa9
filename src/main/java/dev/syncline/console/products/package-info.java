/** All products of a shop, and what is known of one. Uses the use cases through its view-models. */
@NullMarked
package dev.syncline.console.products;

import org.jspecify.annotations.NullMarked;
