/**
 * How the shop rewrites what it is sent: handles, tags, prices, HTML. Pure. May use: the JDK, jsoup.
 */
@NullMarked
package dev.syncline.sandbox.canon;

import org.jspecify.annotations.NullMarked;
