package dev.syncline.console.fx;

import dev.syncline.console.text.Sentences;
import dev.syncline.model.Sentence;

/** Where something stands that has to be read before it can be shown. */
public sealed interface Loadable {
    /** It is being read. */
    record Loading() implements Loadable {}

    /** There is something to show. */
    record Ready() implements Loadable {}

    /** There is nothing; {@code filtered} where a filter is why. */
    record Empty(boolean filtered) implements Loadable {}

    /** It could not be read; {@code why} says why. */
    record Failed(Sentence why) implements Loadable {}

    /** Whether it is known what there is. */
    default boolean isKnown() {
        return this instanceof Ready || this instanceof Empty;
    }

    /** What a failure says to people. */
    static Loadable failed(Exception failure) {
        return new Failed(Sentences.said(failure));
    }
}
