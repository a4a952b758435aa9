/**
 * Faults on demand: which request is answered how wrongly. May use: Jackson.
 */
@NullMarked
package dev.syncline.sandbox.fault;

import org.jspecify.annotations.NullMarked;
