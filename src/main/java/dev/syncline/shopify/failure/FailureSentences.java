package dev.syncline.shopify.failure;

import dev.syncline.model.Sentence;
import java.util.Locale;
import java.util.Optional;

/** What people are told of failures of a shop. */
final class FailureSentences {
    private FailureSentences() {}

    /** What it is, in a few words. */
    static Sentence title(Failure failure) {
        return Sentence.of(code(failure));
    }

    /** What a person can do about it. */
    static Optional<Sentence> advice(Failure failure) {
        return switch (failure) {
            case NOT_REACHED,
                    BUDGET_USED_UP,
                    TOO_MANY_REQUESTS,
                    BROKEN_OFF,
                    SERVER_FAULT,
                    GARBLED,
                    INTERNAL,
                    MOVED,
                    COMPLAINT -> Optional.empty();
            default -> Optional.of(Sentence.of(code(failure) + ".advice"));
        };
    }

    static Sentence alone(Sentence title) {
        return Sentence.of("failure.alone").with(title);
    }

    /** With particulars that are no whole sentence. */
    static Sentence with(Sentence title, Sentence particulars) {
        return Sentence.of("failure.with").with(title).with(particulars);
    }

    /** With particulars that end as a sentence does. */
    static Sentence withSentence(Sentence title, Sentence particulars) {
        return Sentence.of("failure.with-sentence").with(title).with(particulars);
    }

    private static String code(Failure failure) {
        return "failure." + failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
