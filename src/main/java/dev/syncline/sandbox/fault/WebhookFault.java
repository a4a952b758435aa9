package dev.syncline.sandbox.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with webhooks on their way.
 *
 * @param kind {@code duplicate} (sent twice), {@code late} (others overtake it) or {@code lost} (never sent)
 * @param seconds how late
 * @param nth that one
 * @param from that one and all after it
 * @param every each n-th
 * @param topic of this one only, such as {@code products/update}
 */
public record WebhookFault(
        String kind,
        double seconds,
        long nth,
        long from,
        long every,
        @Nullable String topic) {
    private static final List<String> KINDS = List.of("duplicate", "late", "lost");

    /** Whether it befalls the webhook of this number, counted from 1 among those of its topic. */
    public boolean applies(long number) {
        return nth > 0 ? number == nth : from > 0 ? number >= from : every > 0 && number % every == 0;
    }

    void check() {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("no fault of webhooks is called " + kind);
        }
        if ((nth > 0 ? 1 : 0) + (from > 0 ? 1 : 0) + (every > 0 ? 1 : 0) != 1) {
            throw new IllegalArgumentException("a fault of webhooks needs one of nth, from and every");
        }
    }
}
