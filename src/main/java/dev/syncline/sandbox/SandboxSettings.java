package dev.syncline.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a sandbox shop is started with. Immutable; each {@code with} method gives a changed copy.
 *
 * @param port on loopback, 0 for any free one
 * @param products how many seeded products the shop has, 0 or more
 * @param seed the same seed makes the same products
 * @param latency how long a mutation takes, and a request that only reads
 * @param faults a file that says which requests are answered wrongly; none: no faults and no search lag
 * @param state a file that keeps the shop when it is closed; a shop that finds one goes on from there, with the domain,
 *     the token and the products of then
 * @param seeds further products that a new shop starts with
 * @param clock what time it is in the shop
 * @param domain such as {@code sandbox-7.myshopify.com}, none for one made up
 * @param token the access token, none for one made up
 */
public record SandboxSettings(
        int port,
        int products,
        long seed,
        SandboxPlan plan,
        Duration latency,
        Dialect dialect,
        Optional<Path> faults,
        Optional<Path> state,
        SeedSource seeds,
        InstantSource clock,
        Optional<String> domain,
        Optional<String> token) {

    /**
     * @param clock what time it is in the shop
     * @return an empty shop on any free port, plan standard, without latency and faults
     */
    public static SandboxSettings defaults(InstantSource clock) {
        return new SandboxSettings(
                0,
                0,
                1,
                SandboxPlan.STANDARD,
                Duration.ZERO,
                Dialect.SHOPIFY,
                Optional.empty(),
                Optional.empty(),
                SeedSource.NONE,
                clock,
                Optional.empty(),
                Optional.empty());
    }

    /** @return the same on that port */
    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(
                newPort, products, seed, plan, latency, dialect, faults, state, seeds, clock, domain, token);
    }

    /** @return the same with that many seeded products */
    public SandboxSettings withProducts(int newProducts, long newSeed) {
        return new SandboxSettings(
                port, newProducts, newSeed, plan, latency, dialect, faults, state, seeds, clock, domain, token);
    }

    /** @return the same on that plan */
    public SandboxSettings withPlan(SandboxPlan newPlan) {
        return new SandboxSettings(
                port, products, seed, newPlan, latency, dialect, faults, state, seeds, clock, domain, token);
    }

    /** @return the same with that latency */
    public SandboxSettings withLatency(Duration newLatency) {
        return new SandboxSettings(
                port, products, seed, plan, newLatency, dialect, faults, state, seeds, clock, domain, token);
    }

    /** @return the same in that dialect */
    public SandboxSettings withDialect(Dialect newDialect) {
        return new SandboxSettings(
                port, products, seed, plan, latency, newDialect, faults, state, seeds, clock, domain, token);
    }

    /** @return the same with the faults of that file */
    public SandboxSettings withFaults(Path file) {
        return new SandboxSettings(
                port, products, seed, plan, latency, dialect, Optional.of(file), state, seeds, clock, domain, token);
    }

    /** @return the same, kept in that file */
    public SandboxSettings withState(Path file) {
        return new SandboxSettings(
                port, products, seed, plan, latency, dialect, faults, Optional.of(file), seeds, clock, domain, token);
    }

    /** @return the same, starting with those products */
    public SandboxSettings withSeeds(SeedSource newSeeds) {
        return new SandboxSettings(
                port, products, seed, plan, latency, dialect, faults, state, newSeeds, clock, domain, token);
    }

    /** @return the same by that clock */
    public SandboxSettings withClock(InstantSource newClock) {
        return new SandboxSettings(
                port, products, seed, plan, latency, dialect, faults, state, seeds, newClock, domain, token);
    }

    /** @return the same under that domain and token */
    public SandboxSettings withIdentity(String newDomain, String newToken) {
        return new SandboxSettings(
                port,
                products,
                seed,
                plan,
                latency,
                dialect,
                faults,
                state,
                seeds,
                clock,
                Optional.of(newDomain),
                Optional.of(newToken));
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "SandboxSettings[port=" + port + ", products=" + products + ", plan=" + plan + ", dialect=" + dialect
                + "]";
    }
}
