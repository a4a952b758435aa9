package dev.syncline.shopify;

import dev.syncline.model.Sentence;
import dev.syncline.model.wording.Wording;
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

    private static final int LONGEST_REASON = 300;
    private static final Period WARNED_BEFORE = Period.ofMonths(3);

    private final String host;
    private final String version;
    private final InstantSource clock;
    private final Map<String, Sentence> notices = new LinkedHashMap<>();

    ApiVersionWatch(String host, String version, InstantSource clock) {
        this.host = host;
        this.version = version;
        this.clock = clock;
    }

    /** Takes note of the headers of an answer. */
    void heard(Optional<String> answered, Optional<String> deprecation) {
        answered.filter(other -> !other.equals(version))
                .ifPresent(other -> notice("version", ShopSentences.answersByAnother(version, other)));
        deprecation
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> notice(
                        "deprecation",
                        ShopSentences.deprecated(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))));
    }

    /** Takes note of the versions that the shop says it supports; empty where it says none. */
    void supported(List<String> versions) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            notice("supported", ShopSentences.unsupported(version));
        }
    }

    /** What a person should know. */
    List<Sentence> notices() {
        end().ifPresent(end -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!today.isBefore(end.minus(WARNED_BEFORE))) {
                notice(
                        "end",
                        today.isBefore(end)
                                ? ShopSentences.versionEnds(version, end.toString())
                                : ShopSentences.versionEnded(version, end.toString()));
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

    private void notice(String topic, Sentence sentence) {
        boolean first;
        synchronized (this) {
            first = notices.put(topic, sentence) == null;
        }
        if (first) {
            LOG.warn("{}: {}", host, Wording.plain().of(sentence));
        }
    }
}
