package dev.syncline.bench;

/**
 * One process from its start to its end.
 *
 * @param step what it did
 * @param seconds from start to end
 * @param cpuSeconds processor time of all its threads; what other programs on the machine do moves it less
 * @param said the JSON document that it printed
 */
public record Measured(String step, double seconds, double cpuSeconds, String said) {}
