package dev.syncline.cli;

import dev.syncline.cli.output.BenchFound;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** For tests that want no benchmark. */
final class NoBenchmarks implements BenchLauncher {
    @Override
    public BenchFound firstSync(Wanted wanted, Consumer<String> remarks) {
        throw unwanted();
    }

    @Override
    public BenchFound parseFeed(Path feed) {
        throw unwanted();
    }

    @Override
    public BenchFound readBulk(URI endpoint, char[] token) {
        throw unwanted();
    }

    private static AssertionError unwanted() {
        return new AssertionError("no benchmark is wanted");
    }
}
