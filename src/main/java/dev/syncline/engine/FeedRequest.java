package dev.syncline.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to read, and what a person says about it; what they do not say is recognised from its content.
 *
 * @param file the file
 * @param mapping the name of the mapping
 * @param format the name of the format, such as {@code flat} or {@code shopify-csv}
 * @param encoding the name of the character encoding, such as {@code windows-1252}
 * @param delimiter the delimiter: one character, or {@code tab}
 * @param part whether it is only a part of what the supplier has, so that what it does not list stays
 */
public record FeedRequest(
        Path file,
        Optional<String> mapping,
        Optional<String> format,
        Optional<String> encoding,
        Optional<String> delimiter,
        boolean part) {
    /** A full snapshot. */
    public FeedRequest(
            Path file,
            Optional<String> mapping,
            Optional<String> format,
            Optional<String> encoding,
            Optional<String> delimiter) {
        this(file, mapping, format, encoding, delimiter, false);
    }

    /** A file about which nothing is said. */
    public static FeedRequest of(Path file) {
        return new FeedRequest(file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
