/**
 * What lets the program into a shop: a lasting token that a person pasted, or short-lived ones that are granted for an
 * app's client id and secret, and fetched again before they end.
 *
 * <p>May use: the shop's settings and failures, OkHttp, Jackson. Where secrets are kept is a port of its own.
 */
@NullMarked
package dev.syncline.shopify.credential;

import org.jspecify.annotations.NullMarked;
