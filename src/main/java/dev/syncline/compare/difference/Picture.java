package dev.syncline.compare.difference;

import dev.syncline.model.ImageSource;

/**
 * One image with its mark.
 *
 * @param altChanged whether it is in both versions, with another alternative text
 */
public record Picture(ImageSource image, Mark mark, boolean altChanged) {}
