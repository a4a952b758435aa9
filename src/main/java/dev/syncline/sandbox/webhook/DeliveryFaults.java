package dev.syncline.sandbox.webhook;

import dev.syncline.sandbox.fault.WebhookFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what goes wrong with each webhook, counted within its topic. Thread-safe. */
public final class DeliveryFaults {
    private final List<WebhookFault> faults;
    private final Map<String, Long> counts = new HashMap<>();

    public DeliveryFaults(List<WebhookFault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** What befalls the next webhook of a topic. */
    synchronized List<WebhookFault> next(String topic) {
        long number = counts.merge(topic, 1L, Long::sum);
        return faults.stream()
                .filter(fault -> fault.topic() == null || fault.topic().equals(topic))
                .filter(fault -> fault.applies(number))
                .toList();
    }
}
