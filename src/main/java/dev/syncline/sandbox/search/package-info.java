/**
 * The shop's search syntax and index. May use: catalogue.
 */
@NullMarked
package dev.syncline.sandbox.search;

import org.jspecify.annotations.NullMarked;
