package dev.syncline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to PostgreSQL, with the password asked for at each and kept by nobody. */
final class ServerSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient StoreSettings.Server settings;

    ServerSource(StoreSettings.Server settings) {
        this.settings = settings;
        setURL(settings.url());
        setReWriteBatchedInserts(true);
        setApplicationName("syncline");
        setConnectTimeout(10);
        setTcpKeepAlive(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<char[]> password = settings.password().get();
        try {
            return getConnection(
                    settings.user().orElse(getUser()), password.map(String::new).orElse(getPassword()));
        } finally {
            password.ifPresent(characters -> Arrays.fill(characters, '\0'));
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return super.getConnection(user, password);
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
