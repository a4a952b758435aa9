/**
 * The feed of our own that the demo and the benchmarks read: an invented supplier with invented brands, two days of it,
 * and what merchants edit meanwhile. A pure function of the number of products.
 *
 * <p>Uses the model and the JDK only. The demo, tests and benchmarks use it; the product's work does not.
 */
@NullMarked
package dev.syncline.sample;

import org.jspecify.annotations.NullMarked;
