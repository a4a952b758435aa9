package dev.syncline.store.session;

import dev.syncline.model.Sentence;
import dev.syncline.queue.StoreUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Tells what may succeed when tried again from what will not. Stateless and thread-safe. */
public final class Faults {
    /**
     * Classes of SQLSTATE: connection, transaction rolled back, out of resources, operator intervention, and H2's lock
     * timeout. H2 reports what happens to its file as errors of class 90.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "HY");

    private static final Set<String> PASSING_CODES = Set.of(
            "55P03", // PostgreSQL: lock not available
            "23505", // both: somebody else stored the same just now
            "23503", // both: somebody else removed what this belongs to just now
            "90007", // H2: already closed
            "90028", // H2: file corrupted or not readable
            "90031", // H2: input or output failed
            "90067", // H2: connection broken
            "90098", // H2: database closed
            "90121", // H2: database closed by a shutdown hook
            "90131"); // H2: concurrent update

    /** PostgreSQL: disk full. */
    private static final String SERVER_FULL = "53100";

    private Faults() {}

    /** The failure as {@link StoreUnavailable} where trying again may help; else as it is. */
    public static RuntimeException translate(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null || !passing(cause)) {
            return failure;
        }
        return new StoreUnavailable(sentence(cause), failure);
    }

    private static Sentence sentence(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.equals(SERVER_FULL)) {
            return StoreSentences.full(state);
        }
        return unwritten(cause).orElseGet(() -> StoreSentences.notTaken(state));
    }

    /**
     * What is said where H2 could not write its file; empty where it is something else. That a connection to a server broke is
     * a failure of input and output, too, so the sort of the failure is asked for, not its cause alone.
     */
    public static Optional<Sentence> unwritten(SQLException failure) {
        boolean writing = false;
        Optional<Throwable> innermost = Optional.empty();
        // Its causes and those of the ones that follow it: what failed in a batch is told by the next.
        for (Throwable at : failure) {
            writing |= at instanceof MVStoreException file && file.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
            if (writing && at instanceof IOException) {
                innermost = Optional.of(at);
            }
        }
        return innermost.map(unwritten -> StoreSentences.full(String.valueOf(unwritten.getMessage())));
    }

    private static boolean passing(SQLException cause) {
        String state = cause.getSQLState();
        if (state == null) {
            // The pool's own: no connection in time, or the thread was told to stop while it waited for one.
            return cause instanceof SQLTransientException || cause.getCause() instanceof InterruptedException;
        }
        return PASSING_CODES.contains(state) || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
