package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundle promises beside its commands. */
final class BundleIT {
    @TempDir
    private Path folder;

    @Test
    void a_command_loads_nothing_of_the_toolkit() throws Exception {
        Path log = folder.resolve("classes.log");
        // Without the archive: what is laid out in it counts as loaded, whether it is used or not.
        Program program = program("-XX:AOTMode=off -Xlog:class+load:file=" + log);

        Program.Ended ended = program.run("shop", "list");

        assertEquals(0, ended.exit(), ended::toString);
        List<String> loaded = Files.readAllLines(log);
        assertTrue(loaded.stream().anyMatch(line -> line.contains(" org.h2.")), "The log tells of no class");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."))
                        .toList());
    }

    @Test
    void the_class_archive_fits_the_program() throws Exception {
        // "on" refuses to start where it does not; a start without the option goes on without a word.
        Program.Ended ended = program("-XX:AOTMode=on").run("shop", "list");

        assertEquals(0, ended.exit(), ended::toString);
    }

    private Program program(String options) {
        return new Program(folder.resolve("home")).with("SYNCLINE_JAVA_OPTS", options);
    }
}
