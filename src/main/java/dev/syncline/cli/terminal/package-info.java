/**
 * Where a command reads and writes: streams, tables, JSON, progress, exit codes. The only user of the standard streams.
 */
@NullMarked
package dev.syncline.cli.terminal;

import org.jspecify.annotations.NullMarked;
