package dev.syncline.compare.difference;

/** One element of a list or set with its mark. */
public record Element(String text, Mark mark) {}
