package dev.syncline.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** The two databases that every store test runs on: a real encrypted file, and a real server that is started here. */
public enum DatabaseUnderTest {
    H2 {
        @Override
        public StoreSettings fresh() {
            try {
                return embedded(Files.createTempDirectory("syncline-store"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        public StoreSettings fresh() {
            String name = "store_" + UUID.randomUUID().toString().replace("-", "");
            EmbeddedPostgres server = Server.running();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("The test database cannot be made", e);
            }
            return new StoreSettings.Server(
                    server.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional::empty);
        }
    };

    /** Settings of a database with nothing in it. */
    public abstract StoreSettings fresh();

    /** The embedded store of a home, with the key that all tests use. */
    static StoreSettings embedded(Path home) {
        return new StoreSettings.Embedded(home, "0123456789abcdef"::toCharArray);
    }

    /** One server for all tests of this process; it stops itself when the process ends. */
    private static final class Server {
        private static final Optional<EmbeddedPostgres> SERVER = Optional.of(start());

        private Server() {}

        static EmbeddedPostgres running() {
            return SERVER.orElseThrow();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests cannot be started", e);
            }
        }
    }
}
