package dev.syncline.store;

import dev.syncline.queue.StoreUnavailable;
import dev.syncline.store.session.DatabaseKind;
import dev.syncline.store.session.StoreSentences;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server. */
final class ServerDatabase {
    /** The oldest that Hibernate works with. */
    private static final int OLDEST = 13;

    private static final int CONNECTIONS = 10;

    private ServerDatabase() {}

    static Database reach(StoreSettings.Server settings) {
        ServerSource source;
        try {
            source = new ServerSource(settings);
        } catch (IllegalArgumentException e) {
            // Its message would repeat the URL, which may hold a password.
            throw new StoreRefused("store.url is not a URL of PostgreSQL: " + settings
                    + "; it must look like jdbc:postgresql://HOST:5432/DATABASE");
        }
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StoreRefused("PostgreSQL at " + settings + " is version " + version + "; it must be " + OLDEST
                        + " or newer");
            }
            return new Database(DatabaseKind.POSTGRESQL, source, CONNECTIONS, settings.toString());
        } catch (SQLException e) {
            throw refusal(e, settings);
        }
    }

    private static RuntimeException refusal(SQLException e, StoreSettings.Server settings) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new StoreRefused(
                    "PostgreSQL at " + settings
                            + " refused the user or password; set SYNCLINE_STORE_USER and SYNCLINE_STORE_PASSWORD, or"
                            + " the ones in the vault",
                    e);
        }
        if (state.startsWith("3D")) {
            return new StoreRefused("There is no such database: " + settings + "; create it first", e);
        }
        return new StoreUnavailable(StoreSentences.noAnswer(settings.toString(), state), e);
    }
}
