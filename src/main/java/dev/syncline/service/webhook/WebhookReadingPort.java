package dev.syncline.service.webhook;

import java.util.List;
import java.util.Map;

/** Tells genuine webhooks from others, and reads them. Pure; thread-safe. */
public interface WebhookReadingPort {
    /** What was found. */
    sealed interface Reading {
        /** It is signed with none of the secrets, or not at all. */
        record Unsigned() implements Reading {}

        /** It is genuine, and not understood. */
        record Unreadable(String why) implements Reading {}

        /** It is genuine. */
        record Genuine(Received webhook) implements Reading {}
    }

    /**
     * Reads a request.
     *
     * @param headers by name in lower case
     * @param body as it came, to the byte
     * @param secrets that it may be signed with; not kept
     */
    Reading read(Map<String, String> headers, byte[] body, List<char[]> secrets);
}
