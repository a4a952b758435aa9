package dev.syncline.compare.difference;

/** A word of rendered HTML, or with an empty text the beginning of a block. */
record RichToken(String text, Block.Kind kind, int depth, boolean bold, boolean italic) {
    boolean begins() {
        return text.isEmpty();
    }
}
