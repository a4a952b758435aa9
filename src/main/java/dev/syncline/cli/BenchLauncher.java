package dev.syncline.cli;

import dev.syncline.cli.output.BenchFound;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs benchmarks. */
public interface BenchLauncher {
    /** A large feed on its first days; {@code remarks} hears of every step that ended. */
    BenchFound firstSync(Wanted wanted, Consumer<String> remarks) throws Exception;

    /** The least that can be done with a feed. */
    BenchFound parseFeed(Path feed) throws Exception;

    /** The least that can be done with a shop; the token stays the caller's. */
    BenchFound readBulk(URI endpoint, char[] token) throws Exception;

    /**
     * What to work on.
     *
     * @param products how many the sample feed has
     * @param feed a feed instead of it
     * @param next the same feed on the day after
     */
    record Wanted(int products, Optional<Path> feed, Optional<Path> next) {}
}
