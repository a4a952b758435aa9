package dev.syncline.store;

import dev.syncline.queue.StoreUnavailable;
import dev.syncline.store.session.DatabaseKind;
import dev.syncline.store.session.Faults;
import dev.syncline.store.session.StoreSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in this process, on one encrypted file. */
final class EmbeddedDatabase {
    private static final int CONNECTIONS = 8;

    /** Kilobytes of cache for each megabyte of heap: an eighth. */
    private static final long CACHE_SHARE = 128;

    /** The numbers of all products of a grid fit in one result; H2 would put larger ones aside on disk. */
    private static final int ROWS = 500_000;

    private EmbeddedDatabase() {}

    static Database open(StoreSettings.Embedded settings) {
        Path directory = settings.home().toAbsolutePath().resolve("store");
        if (directory.toString().contains(";")) {
            throw new StoreRefused("The home " + settings.home()
                    + " has a semicolon in its path, which the embedded store cannot have; move it, or name another"
                    + " with --home");
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(directory.resolve("syncline")));
        source.setUser("syncline");
        source.setPasswordChars(passwords(settings));
        try {
            OwnerOnly.directory(directory);
            source.getConnection().close();
            OwnerOnly.restrict(directory.resolve("syncline.mv.db"));
            return new Database(DatabaseKind.H2, source, CONNECTIONS, directory.toString());
        } catch (SQLException e) {
            throw refusal(e, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The store in " + directory + " cannot be made or read", e);
        }
    }

    /** The file's password and the user's, which H2 wants in one with a space between: the same key twice. */
    private static char[] passwords(StoreSettings.Embedded settings) {
        char[] key = settings.key().get();
        char[] both = new char[key.length * 2 + 1];
        System.arraycopy(key, 0, both, 0, key.length);
        both[key.length] = ' ';
        System.arraycopy(key, 0, both, key.length + 1, key.length);
        Arrays.fill(key, '\0');
        return both;
    }

    private static String url(Path file) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return String.join(
                ";",
                List.of(
                        // Not by a channel that an interrupted thread would close under everybody else.
                        "jdbc:h2:async:" + file,
                        "CIPHER=AES",
                        // One set of scripts and statements for both databases.
                        "MODE=PostgreSQL",
                        "DATABASE_TO_LOWER=TRUE",
                        "DEFAULT_NULL_ORDERING=HIGH",
                        // A commit that returned outlives this process: decision 10.
                        "WRITE_DELAY=0",
                        // Closed by us, in order; not under our feet, nor because the pool is empty for a moment.
                        "DB_CLOSE_ON_EXIT=FALSE",
                        "DB_CLOSE_DELAY=-1",
                        "LOCK_TIMEOUT=10000",
                        "CACHE_SIZE=" + megabytes * CACHE_SHARE,
                        "MAX_MEMORY_ROWS=" + ROWS,
                        // Its trace file would repeat values.
                        "TRACE_LEVEL_FILE=0",
                        "TRACE_LEVEL_SYSTEM_OUT=0"));
    }

    private static RuntimeException refusal(SQLException e, Path directory) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.WRONG_PASSWORD_FORMAT ->
                new StoreRefused(
                        "The store cannot be opened with this key: " + directory
                                + " was made with another. Put back the vault.p12 and vault.key that belong to it, or"
                                + " start with a new home",
                        e);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new StoreUnavailable(StoreSentences.inUse(directory.toString()), e);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new StoreRefused(
                        "The store in " + directory + " was written by a newer version; update this program", e);
            default ->
                Faults.unwritten(e)
                        .<RuntimeException>map(full -> new StoreUnavailable(full, e))
                        .orElseGet(() -> new StoreRefused(
                                "The store in " + directory + " cannot be opened (H2 error " + e.getErrorCode()
                                        + "); restore a backup if this happens again",
                                e));
        };
    }
}
