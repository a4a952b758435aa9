package dev.syncline.shopify.bulk;

import dev.syncline.model.Sentence;

/** What is said about bulk readings. Particulars are parts of sentences. */
final class BulkSentences {
    static final Sentence NOT_OPENED = Sentence.of("bulk.not-opened");
    static final Sentence NOT_READ = Sentence.of("bulk.not-read");
    static final Sentence INTERRUPTED = Sentence.of("bulk.interrupted");
    static final Sentence INTERRUPTED_WAITING = Sentence.of("bulk.interrupted.waiting");

    private BulkSentences() {}

    static Sentence ended(String id, String state) {
        return Sentence.of("bulk.ended").with(id).with(state);
    }

    static Sentence ended(String id, String state, String error) {
        return Sentence.of("bulk.ended.error").with(id).with(state).with(error);
    }

    static Sentence incomplete(long has, long of) {
        return Sentence.of("bulk.incomplete").with(has).with(of);
    }

    static Sentence notGrouped(int megabytes) {
        return Sentence.of("bulk.not-grouped").with(megabytes);
    }
}
