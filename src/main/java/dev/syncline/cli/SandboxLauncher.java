package dev.syncline.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Starts a shop on loopback. */
public interface SandboxLauncher {
    /**
     * Starts it and returns when it listens.
     *
     * @throws IllegalArgumentException where a file cannot be understood
     */
    Running start(Wanted wanted) throws Exception;

    /** The rules of the shop's budget. */
    enum Plan {
        standard,
        advanced,
        plus,
        unlimited
    }

    /**
     * What kind of shop is wanted.
     *
     * @param port where it listens; 0 for any free port
     * @param products how many seeded products it starts with
     * @param from a feed whose products it starts with
     * @param seed decides the seeded products
     * @param plan the rules of its budget
     * @param latencyMs how long it takes to answer, in milliseconds; empty for what it does by itself
     * @param faults a file that says what goes wrong
     * @param state a file that keeps the shop
     * @param otherDialect whether it differs from its usual self in all that clients must not rely on
     */
    record Wanted(
            int port,
            int products,
            Optional<Path> from,
            long seed,
            Plan plan,
            Optional<Integer> latencyMs,
            Optional<Path> faults,
            Optional<Path> state,
            boolean otherDialect) {}

    /** A shop that listens; closing it stops it. */
    interface Running extends AutoCloseable {
        /** Where it listens. */
        URI url();

        /** The domain that it answers for. */
        String domain();

        /** The access token that it accepts. */
        String token();

        /** The client id of the app that is installed in it. */
        String clientId();

        /** Its client secret, which tokens are granted for and webhooks are signed with. */
        String clientSecret();

        @Override
        void close();
    }
}
