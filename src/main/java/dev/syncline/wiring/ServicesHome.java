package dev.syncline.wiring;

import dev.syncline.cli.UnfinishedRuns;
import dev.syncline.cli.Workplace;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.service.Services;
import java.nio.file.Path;
import java.time.InstantSource;

/** An open home in which commands work for the person that the operating system knows. */
final class ServicesHome implements OpenHome {
    private final Runnable closing;
    private final Workplace workplace;
    private final DueTakeBacks takeBacks;

    /** @param closing closes what the services work with */
    ServicesHome(Services services, Runnable closing, InstantSource clock, Workplace.Background background, Path home) {
        this.closing = closing;
        // Who can open the home may do everything in it: roles are for those who come through the API.
        Actor owner = new Actor(System.getProperty("user.name", "owner"), Role.ADMINISTRATOR);
        this.workplace = new Workplace(services, owner, new UnfinishedRuns(), clock, background, home);
        this.takeBacks = new DueTakeBacks(services.runs().undos(), owner, background);
    }

    @Override
    public Workplace workplace() {
        return workplace;
    }

    @Override
    public void close() {
        takeBacks.close();
        closing.run();
    }
}
