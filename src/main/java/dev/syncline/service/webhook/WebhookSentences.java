package dev.syncline.service.webhook;

import dev.syncline.model.Sentence;
import java.util.Optional;

/** What is said of webhooks: why they are left alone, and how their work ended. */
public final class WebhookSentences {
    /** The same was read before. */
    public static final Sentence REPLAYED = Sentence.of("webhook.replayed");

    /** Nothing came of it. */
    public static final Sentence NOTHING_TO_DO = Sentence.of("webhook.nothing-to-do");

    /** Its topic is none that anything is done with. */
    public static final Sentence UNUSED = Sentence.of("webhook.unused");

    /** Asked about the data of customers. */
    public static final Sentence NO_CUSTOMERS = Sentence.of("webhook.no-customers");

    private WebhookSentences() {}

    /** The shop's data shall be erased. */
    public static Sentence redact(String shop) {
        return Sentence.of("webhook.redact").with(shop);
    }

    /** A run worked on it. */
    public static Sentence worked(long run, String state, Optional<Sentence> message) {
        Sentence worked = Sentence.of("webhook.worked").with(run).with(state);
        return message.map(worked::then).orElse(worked);
    }
}
