package dev.syncline.service;

import java.util.Optional;

/** Shows which database holds the store, tries others and chooses one for the next start. Thread-safe. */
public final class StoreService {
    private final StoreAddressPort address;

    public StoreService(StoreAddressPort address) {
        this.address = address;
    }

    /** The address of the database in use; empty for the embedded store. */
    public Optional<String> inUse(Actor actor) {
        actor.needs(Role.VIEWER);
        return address.inUse();
    }

    /** Tries to reach a PostgreSQL database; returns where it can. The caller wipes the password. */
    public void test(Actor actor, String url, String user, char[] password) {
        actor.needs(Role.ADMINISTRATOR);
        address.test(url.strip(), user.strip(), password);
    }

    /** Chooses PostgreSQL for the next start, once it was reached. The caller wipes the password. */
    public void chooseServer(Actor actor, String url, String user, char[] password) {
        test(actor, url, user, password);
        address.choose(Optional.of(url.strip()), user.strip(), password);
    }

    /** Chooses the embedded store for the next start. */
    public void chooseEmbedded(Actor actor) {
        actor.needs(Role.ADMINISTRATOR);
        address.choose(Optional.empty(), "", new char[0]);
    }
}
