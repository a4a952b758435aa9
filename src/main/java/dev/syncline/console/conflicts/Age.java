package dev.syncline.console.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For how long a conflict waits at least. */
enum Age {
    ANY(0),
    DAY(1),
    THREE_DAYS(3),
    WEEK(7),
    MONTH(30);

    private final int days;

    Age(int days) {
        this.days = days;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Age of(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(ANY);
    }

    /** Since before when it waits. */
    Optional<Instant> before(Instant now) {
        return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
    }
}
