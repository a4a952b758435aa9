package dev.syncline.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction at a time change the embedded database; the others wait for their turn, readers never.
 *
 * <p>H2 writes a commit to the file map by map, and does not keep other transactions from changing maps meanwhile. What a
 * killed process leaves can then have one index with, and another without, what somebody else was just doing. With one
 * writer there is nobody else. A transaction has the turn from the first statement that is not a plain query until it
 * ends.
 */
final class OneWriter {
    /** What makes a query more than one: locked rows are written, and so are sequences. */
    private static final Pattern CHANGING =
            Pattern.compile("\\bfor (no key )?update\\b|\\bnextval\\b|\\bnext value\\b");

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration longest;

    /** @param longest how long a transaction waits for its turn before it fails as one that may be tried again */
    OneWriter(Duration longest) {
        this.longest = longest;
    }

    /** Connections that wait for their turn. */
    DataSource over(DataSource source) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? proxy(Connection.class, new Turns(connection)) : result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    private static boolean changes(Object @Nullable [] arguments) {
        // A statement without its text may be anything.
        if (arguments == null || !(arguments[0] instanceof String sql)) {
            return true;
        }
        String text = sql.strip().toLowerCase(Locale.ROOT);
        return !text.startsWith("select") || CHANGING.matcher(text).find();
    }

    /** One connection; used by one thread at a time, as connections are. */
    private final class Turns implements InvocationHandler {
        private final Connection connection;
        private boolean mine;

        private Turns(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            Optional<SQLException> failed = FailedFile.of(connection);
            if (failed.isPresent()) {
                return afterwards(method, failed.get());
            }
            return switch (method.getName()) {
                case "prepareStatement", "prepareCall", "createStatement" -> statement(method, arguments);
                case "commit", "setAutoCommit" -> {
                    Object result = call(connection, method, arguments);
                    end();
                    yield result;
                }
                case "rollback" -> {
                    // To a savepoint: the transaction goes on.
                    boolean whole = arguments == null;
                    try {
                        yield call(connection, method, arguments);
                    } finally {
                        if (whole) {
                            end();
                        }
                    }
                }
                case "close", "abort" -> {
                    try {
                        yield call(connection, method, arguments);
                    } finally {
                        end();
                    }
                }
                default -> call(connection, method, arguments);
            };
        }

        /** What is left to do once the file was given up: nothing, and to say so. */
        private @Nullable Object afterwards(Method method, SQLException failed) throws SQLException {
            end();
            return switch (method.getName()) {
                case "close", "abort" -> null;
                case "isClosed" -> true;
                default -> throw failed;
            };
        }

        private @Nullable Object statement(Method method, Object @Nullable [] arguments) throws Throwable {
            if (mine || !changes(arguments)) {
                return call(connection, method, arguments);
            }
            begin();
            boolean prepared = false;
            try {
                Object result = call(connection, method, arguments);
                prepared = true;
                return result;
            } finally {
                // Whoever got no statement has nothing to commit, and might not end what it had not begun.
                if (!prepared) {
                    end();
                }
            }
        }

        private void begin() throws SQLException {
            try {
                if (!turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new SQLTransientException(
                            "Another transaction has been changing the embedded store for " + longest.toSeconds()
                                    + " seconds",
                            "HYT00");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Told to stop while waiting for the turn to change the embedded store", e);
            }
            mine = true;
        }

        private void end() {
            if (mine) {
                mine = false;
                turn.release();
            }
        }
    }
}
