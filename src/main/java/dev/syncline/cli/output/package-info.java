/**
 * How what the use cases give is shown: the JSON keys that scripts read, and the words and tables for people.
 */
@NullMarked
package dev.syncline.cli.output;

import org.jspecify.annotations.NullMarked;
