package dev.syncline.model;

/**
 * An image as one side names it.
 *
 * @param source the address that the supplier gave, or on the shop's side the id of the file
 * @param alt the alternative text, empty for none
 */
public record ImageSource(String source, String alt) {}
