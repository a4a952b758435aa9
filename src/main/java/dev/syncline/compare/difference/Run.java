package dev.syncline.compare.difference;

/** Text in one style, with its mark. */
public record Run(String text, boolean bold, boolean italic, Mark mark) {}
