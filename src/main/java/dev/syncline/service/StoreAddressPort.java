package dev.syncline.service;

import java.util.Optional;

/** Which database holds the store of this home, and which will from the next start on. */
public interface StoreAddressPort {
    /** The address of the database in use, without secrets; empty for the embedded store. */
    Optional<String> inUse();

    /**
     * Tries to reach a PostgreSQL database.
     *
     * @param password the caller wipes it
     * @throws dev.syncline.queue.StoreUnavailable where it does not answer
     * @throws Invalid where a person must put something right first
     */
    void test(String url, String user, char[] password);

    /**
     * Chooses the database for the next start; empty for the embedded store.
     *
     * @param password kept in the vault; the caller wipes it
     */
    void choose(Optional<String> url, String user, char[] password);
}
