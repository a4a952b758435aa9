package dev.syncline.console;

import dev.syncline.console.live.Standing;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Reads where the home stands. */
record StandingReader(Services services, Actor actor, InstantSource clock, ZoneId zone) implements Callable<Standing> {
    private static final int RUNS = 50;

    @Override
    public Standing call() {
        Instant today =
                clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        return new Standing(
                services.shops().list(actor),
                services.runs().latest(actor, Optional.empty(), RUNS),
                services.browse().overview(actor, Optional.empty(), today));
    }
}
