/**
 * Benchmarks that users can run. They start the program as users do, in processes of its own, and beside it baselines
 * that do the least that can be done with the same input; uses the JDK, the sample feed and the parsers of CSV and JSON.
 */
@NullMarked
package dev.syncline.bench;

import org.jspecify.annotations.NullMarked;
