package dev.syncline.feed.survey;

/** A row has characters that the encoding does not explain, and nobody said yet that this is to be lived with. */
final class EncodingDoubt extends Exception {
    private static final long serialVersionUID = 1L;

    EncodingDoubt() {
        super("The encoding is in doubt");
    }
}
