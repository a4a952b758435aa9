package dev.syncline.shopify;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the version of the interface that this program was written for: whether the shop answers with it, calls what we
 * ask for deprecated, or supports it no longer. Each is logged once. Thread-safe.
 */
final class ApiVersionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ApiVersionWatch.class);
    /** Shopify supports a version for a year from its day on. */
    private static final Period SUPPORTED = Period.ofYears(1);

    private static final Period WARNED_BEFORE = Period.ofMonths(3);

    private final String host;
    private final String version;
    private final InstantSource clock;
    private final Map<String, String> notices = new LinkedHashMap<>();

    ApiVersionWatch(String host, String version, InstantSource clock) {
        this.host = host;
        this.version = version;
        this.clock = clock;
    }

    /** Takes note of the headers of an answer. */
    void heard(Optional<String> answered, Optional<String> deprecation) {
        answered.filter(other -> !other.equals(version))
                .ifPresent(other -> notice(
                        "version",
                        "The shop was asked by version " + version + " of its interface and answers by version " + other
                                + ": the first is gone or not there yet. Look for a newer version of this program."));
        deprecation
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> notice(
                        "deprecation",
                        "The shop calls something that this program asks for deprecated: "
                                + reason.substring(0, Math.min(reason.length(), 300))
                                + ". Look for a newer version of this program."));
    }

    /** Takes note of the versions that the shop says it supports; empty where it says none. */
    void supported(List<String> versions) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            notice(
                    "supported",
                    "The shop no longer supports version " + version
                            + " of its interface. Look for a newer version of this program.");
        }
    }

    /** What a person should know, a sentence each. */
    List<String> notices() {
        end().ifPresent(end -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!today.isBefore(end.minus(WARNED_BEFORE))) {
                notice(
                        "end",
                        "Version " + version + " of the shop's interface "
                                + (today.isBefore(end) ? "ends on " : "ended on ") + end
                                + ". Look for a newer version of this program.");
            }
        });
        synchronized (this) {
            return List.copyOf(notices.values());
        }
    }

    private Optional<LocalDate> end() {
        return version.matches("\\d{4}-\\d{2}")
                ? Optional.of(LocalDate.parse(version + "-01").plus(SUPPORTED))
                : Optional.empty();
    }

    private void notice(String topic, String sentence) {
        boolean first;
        synchronized (this) {
            first = notices.put(topic, sentence) == null;
        }
        if (first) {
            LOG.warn("{}: {}", host, sentence);
        }
    }
}
