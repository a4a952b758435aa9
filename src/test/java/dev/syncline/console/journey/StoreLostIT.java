package dev.syncline.console.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.wiring.TestHome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while the console is open, and comes back. */
final class StoreLostIT {
    @TempDir
    private Path folder;

    @Test
    void the_console_says_that_the_store_is_gone_and_goes_on_when_it_is_back() throws IOException {
        int port = freePort();
        Path data = folder.resolve("data");
        EmbeddedPostgres server = start(port, data);
        try (TestHome home = TestHome.open(
                folder.resolve("home"), "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres")) {
            OpenConsole.remember(home, Map.of("language", "en"));
            try (OpenConsole console = OpenConsole.on(home)) {
                console.await("the store to answer", () -> says(console, "No shop"));
                server.close();
                console.await("the loss to be said", () -> says(console, "Store does not answer"));
                assertTrue(console.visible("#sidebar-overview").isPresent());
                server = start(port, data);
                console.await("the store to be back", () -> says(console, "No shop"));
            }
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres start(int port, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean says(OpenConsole console, String words) {
        return console.visible("#status-connection")
                .filter(badge ->
                        badge instanceof Labeled label && label.getText().equals(words))
                .isPresent();
    }
}
