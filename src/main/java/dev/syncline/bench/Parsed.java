package dev.syncline.bench;

/**
 * What a baseline read.
 *
 * @param lines rows, or lines of JSON
 * @param parts cells, or tokens
 * @param seconds how long it took within the process
 */
public record Parsed(long lines, long parts, double seconds) {}
