package dev.syncline.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    private static final Path USER = Path.of(System.getProperty("user.home"));

    @Test
    void a_home_that_is_named_comes_first_then_the_environment_then_the_usual_place() {
        Path work = Path.of("/folder");
        Map<String, String> environment = Map.of("SYNCLINE_HOME", "/other", "XDG_DATA_HOME", "/xdg");
        assertEquals(
                Path.of("/folder/here"),
                Home.of(Optional.of(Path.of("here")), work, environment).folder());
        assertEquals(
                Path.of("/other"), Home.of(Optional.empty(), work, environment).folder());
        assertEquals(Path.of("/xdg/syncline"), Home.usual("Linux", environment));
    }

    @Test
    void each_platform_has_its_usual_place() {
        assertEquals(USER.resolve(".local/share/syncline"), Home.usual("Linux", Map.of()));
        assertEquals(USER.resolve("Library/Application Support/Syncline"), Home.usual("Mac OS X", Map.of()));
        assertEquals(Path.of("/local/Syncline"), Home.usual("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    }

    @Test
    void a_file_for_the_owner_is_replaced_in_one_step_and_leaves_nothing_behind(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("owner.json");
        OwnerOnly.write(file, "one");
        OwnerOnly.write(file, "two");
        assertEquals("two", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void the_homes_files_are_where_the_manual_says() {
        Home home = new Home(Path.of("/home/syncline"));
        assertEquals(Path.of("/home/syncline/store"), home.store());
        assertEquals(Path.of("/home/syncline/vault.p12"), home.vault());
        assertEquals(Path.of("/home/syncline/vault.key"), home.vaultKey());
        assertEquals(Path.of("/home/syncline/syncline.properties"), home.settings());
        assertEquals(Path.of("/home/demo"), home.demo().folder());
    }
}
