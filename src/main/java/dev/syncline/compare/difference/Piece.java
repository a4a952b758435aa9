package dev.syncline.compare.difference;

/** A stretch of text with its mark. */
public record Piece(String text, Mark mark) {}
