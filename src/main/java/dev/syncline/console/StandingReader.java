package dev.syncline.console;

import dev.syncline.console.live.Standing;
import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;

/** Reads where the home stands. */
record StandingReader(Services services, Actor actor) implements Callable<Standing> {
    private static final int RUNS = 50;

    @Override
    public Standing call() {
        LongAdder conflicts = new LongAdder();
        services.conflicts().forEachOpen(actor, Optional.empty(), Optional.empty(), conflict -> conflicts.increment());
        return new Standing(
                services.shops().list(actor),
                services.runs().latest(actor, Optional.empty(), RUNS),
                conflicts.sum(),
                0);
    }
}
