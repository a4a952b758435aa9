package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.FlatFeed;
import dev.syncline.testing.Program;
import dev.syncline.testing.Program.Ended;
import dev.syncline.testing.SandboxProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server is stopped in the middle of a sync, and comes back after a while. */
final class DatabaseGoneIT {
    private static final int PRODUCTS = 120;
    private static final int UNREACHABLE = 6;
    private static final int AWAY_SECONDS = Integer.getInteger("syncline.outage.seconds", 4);

    @TempDir
    private Path folder;

    @Test
    void what_was_under_way_is_finished_without_a_loss_or_a_double() throws Exception {
        int port = freePort();
        EmbeddedPostgres server = start(port);
        Program program = new Program(folder.resolve("home"));
        String store = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        Path feed = FlatFeed.of(PRODUCTS).write(folder.resolve("feed.csv"));
        try (SandboxProcess shop =
                SandboxProcess.start(folder.resolve("none"), "--plan", "unlimited", "--latency-ms", "300")) {
            shop.register(program, "--store", store);
            assertEquals(
                    0,
                    program.run("--store", store, "feed", "import", feed.toString())
                            .exit());
            Process sync = program.start("", "--store", store, "sync", "full", "--yes", "--json");
            while (sync.isAlive() && shop.merchant().count() == 0) {
                Thread.onSpinWait();
            }
            server.close();
            boolean ended = sync.waitFor(AWAY_SECONDS, TimeUnit.SECONDS);
            server = start(port);
            Ended first = Program.end(sync);
            assertTrue(
                    first.exit() == UNREACHABLE || (!ended && first.exit() == 0),
                    () -> "with the server away for a while: " + first);

            Ended done = program.run("--store", store, "sync", "full", "--yes", "--json");
            assertEquals(0, done.exit(), done::toString);
            assertEquals(PRODUCTS, shop.merchant().count());
            assertEquals(PRODUCTS, shop.merchant().bySku().size());
            Ended again = program.run("--store", store, "sync", "full", "--yes", "--json");
            assertEquals(0, again.json().get("planned").asInt(), again::toString);
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
