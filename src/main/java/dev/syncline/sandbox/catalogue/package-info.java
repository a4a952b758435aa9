/**
 * What the sandbox shop holds: products as immutable records, seeded ones computed on demand, edited ones in an
 * overlay, with the indexes that lookups need. May use: the JDK.
 */
@NullMarked
package dev.syncline.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
