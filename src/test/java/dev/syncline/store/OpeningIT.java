package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.queue.StoreUnavailable;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OpeningIT {
    private static final InstantSource CLOCK = () -> Instant.EPOCH;

    @TempDir
    Path home;

    private static StoreSettings withKey(Path home, String key) {
        return new StoreSettings.Embedded(home, key::toCharArray);
    }

    @Test
    void a_key_that_does_not_fit_is_refused_with_what_to_do_and_the_store_stays_as_it_is() {
        Store.open(withKey(home, "right"), CLOCK).close();
        StoreRefused refused = assertThrows(StoreRefused.class, () -> Store.open(withKey(home, "wrong"), CLOCK));
        assertTrue(refused.getMessage().startsWith("The store cannot be opened with this key"), refused::getMessage);
        Store.open(withKey(home, "right"), CLOCK).close();
    }

    @Test
    void the_embedded_store_holds_nothing_in_clear_and_is_its_owners_alone() throws Exception {
        try (Store store = Store.open(DatabaseUnderTest.embedded(home), CLOCK)) {
            store.shops().add("Clearly Visible", "visible.example", URI.create("https://visible.example"));
        }
        try (Stream<Path> files = Files.list(home.resolve("store"))) {
            List<Path> found = files.toList();
            assertEquals(List.of(home.resolve("store/syncline.mv.db")), found);
            String content = new String(Files.readAllBytes(found.getFirst()), StandardCharsets.ISO_8859_1);
            assertFalse(content.contains("visible"));
            assertFalse(content.contains("sync_queue"));
        }
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("store/syncline.mv.db"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("store"))));
    }

    @Test
    void a_home_that_h2_cannot_name_is_refused() {
        StoreSettings settings = DatabaseUnderTest.embedded(home.resolve("a;b"));
        assertThrows(StoreRefused.class, () -> Store.open(settings, CLOCK));
    }

    @ParameterizedTest
    @EnumSource(DatabaseUnderTest.class)
    void a_store_of_a_newer_version_is_refused_and_left_alone(DatabaseUnderTest database) throws Exception {
        StoreSettings settings = database.fresh();
        Store.open(settings, CLOCK).close();
        try (Connection connection = Database.reach(settings).source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success) values (999, '999', 'later',"
                    + " 'SQL', 'V999__later.sql', 1, 'x', current_timestamp, 1, true)");
        }
        StoreRefused refused = assertThrows(StoreRefused.class, () -> Store.open(settings, CLOCK));
        assertTrue(refused.getMessage().contains("version 999"), refused::getMessage);
    }

    @Test
    void a_server_that_does_not_answer_is_unavailable_and_the_message_holds_no_password() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        StoreSettings settings = new StoreSettings.Server(
                "jdbc:postgresql://127.0.0.1:" + port + "/store?password=hush",
                Optional.of("anna"),
                () -> Optional.of("hush".toCharArray()));
        StoreUnavailable unavailable = assertThrows(StoreUnavailable.class, () -> Store.open(settings, CLOCK));
        assertTrue(unavailable.getMessage().contains("127.0.0.1:" + port), unavailable::getMessage);
        for (Throwable at = unavailable; at != null; at = at.getCause()) {
            assertFalse(at.toString().contains("hush"), at::toString);
        }
    }

    @Test
    void what_is_no_url_of_postgresql_is_refused() {
        StoreSettings settings = new StoreSettings.Server("jdbc:mysql://x/y", Optional.empty(), Optional::empty);
        assertThrows(StoreRefused.class, () -> Store.open(settings, CLOCK));
    }

    @Test
    void a_home_has_one_owner_at_a_time() {
        HomeLock first = HomeLock.tryAcquire(home).orElseThrow();
        assertTrue(HomeLock.tryAcquire(home).isEmpty());
        first.close();
        HomeLock.tryAcquire(home).orElseThrow().close();
    }
}
