package dev.syncline.console.control;

/**
 * How differences are shown.
 *
 * @param unified whether a version shows what it has lost, too
 * @param rendered whether HTML is shown as it is rendered, not as its source
 * @param currency what money is in; may be empty
 */
public record DifferenceLook(boolean unified, boolean rendered, String currency) {}
