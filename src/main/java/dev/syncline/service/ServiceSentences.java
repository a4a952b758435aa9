package dev.syncline.service;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import java.util.Locale;
import java.util.Optional;

/** What the use cases say: what will happen to a product and why, and why something asked for is refused. */
final class ServiceSentences {
    static final Sentence AS_AGREED = Sentence.of("why.as-agreed");

    private ServiceSentences() {}

    static Sentence stopped(String why) {
        return Sentence.of("why.stopped").with(why);
    }

    static Sentence guarded(Sentence guard) {
        return Sentence.of("why.guarded").with(guard);
    }

    static Sentence reason(Optional<FieldPath> path, Why.Fate fate, Sentence by) {
        return path.map(field -> Sentence.of("why.field").with(field))
                .orElseGet(() -> Sentence.of("why.product"))
                .with(word(fate))
                .with(by);
    }

    private static Sentence word(Why.Fate fate) {
        return Sentence.of("why.fate." + fate.name().toLowerCase(Locale.ROOT));
    }
}
