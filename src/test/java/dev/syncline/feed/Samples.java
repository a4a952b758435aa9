package dev.syncline.feed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Supplier files that lie beside a checkout of the project; tests that need them are skipped where they are not. */
final class Samples {
    private static final Path ROOT = Path.of("..", "shared", "data");

    private Samples() {}

    static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "skipped: there is no " + file.toAbsolutePath().normalize());
        return file;
    }
}
