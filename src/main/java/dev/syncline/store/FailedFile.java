package dev.syncline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Tells whether the embedded database has given up its file, because it could not write it. H2 may then turn in a circle for
 * ever when it is told to roll back (MVStore.registerVersionUsage, 2.4.240), so nobody must ask it for anything any more.
 */
final class FailedFile {
    private FailedFile() {}

    /** Why the file was given up; empty while it is well. */
    static Optional<SQLException> of(Connection connection) {
        if (!(connection instanceof JdbcConnection jdbc) || !(jdbc.getSession() instanceof SessionLocal session)) {
            return Optional.empty();
        }
        Database database = session.getDatabase();
        Throwable said = database.getStore().getMvStore().getPanicException();
        if (said == null) {
            said = database.getBackgroundException();
        }
        return Optional.ofNullable(said)
                .map(why -> new SQLException(
                        "The embedded store gave up its file",
                        Integer.toString(ErrorCode.DATABASE_IS_CLOSED),
                        ErrorCode.DATABASE_IS_CLOSED,
                        why));
    }
}
