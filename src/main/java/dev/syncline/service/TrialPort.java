package dev.syncline.service;

import java.net.URI;
import java.nio.file.Path;

/** A shop on this machine to try the product on, and a feed for it. */
public interface TrialPort {
    /**
     * Where the shop is.
     *
     * @param name the name to register it under
     * @param domain its domain
     * @param url where it listens now
     */
    record TrialShop(String name, String domain, URI url) {}

    /**
     * Starts the shop.
     *
     * @param token is given its token, and wipes it
     */
    TrialShop begin(java.util.function.Consumer<char[]> token);

    /** Writes a feed for it; returns the file. */
    Path feed();
}
