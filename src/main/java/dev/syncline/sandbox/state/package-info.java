/**
 * Keeps a shop in a file, so that it comes back as it was. May use: catalogue, Jackson.
 */
@NullMarked
package dev.syncline.sandbox.state;

import org.jspecify.annotations.NullMarked;
