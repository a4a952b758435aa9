package dev.syncline.console.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers, moments and spans as people of the chosen language write them, in the time zone of the machine. */
public final class Formats {
    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId zone;

    public Formats(Texts texts, InstantSource clock, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /** The moment that it is. */
    public Instant now() {
        return clock.instant();
    }

    /** A whole number, grouped. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A moment: the time alone where it is of today, else with its day. */
    public String moment(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale());
        if (then.toLocalDate().equals(today)) {
            return time.format(then);
        }
        String pattern = then.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(then) + " " + time.format(then);
    }

    /** A moment to the second, with its day. */
    public String exactly(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .localizedBy(locale())
                .format(moment.atZone(zone));
    }

    /** How long ago something was, roughly. */
    public String ago(Instant moment) {
        Duration since = Duration.between(moment, clock.instant());
        if (since.toMinutes() < 1) {
            return texts.get("common.ago.now");
        }
        if (since.toHours() < 1) {
            return texts.get("common.ago.minutes", since.toMinutes());
        }
        return since.toDays() < 1
                ? texts.get("common.ago.hours", since.toHours())
                : texts.get("common.ago.days", since.toDays());
    }

    /** A span, in its two largest units. */
    public String span(Duration span) {
        if (span.toHours() > 0) {
            return texts.get("common.span.hours", span.toHours(), span.toMinutesPart());
        }
        if (span.toMinutes() > 0) {
            return texts.get("common.span.minutes", span.toMinutes(), span.toSecondsPart());
        }
        return span.toSeconds() > 0
                ? texts.get("common.span.seconds", span.toSeconds())
                : texts.get("common.span.millis", span.toMillis());
    }

    private Locale locale() {
        return texts.language().get();
    }
}
