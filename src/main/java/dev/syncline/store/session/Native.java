package dev.syncline.store.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Statements in SQL on a session's connection. Parameters may be texts, numbers, flags, moments, bytes, nothing, and
 * collections of texts or of numbers, which become arrays.
 */
public final class Native {
    private Native() {}

    /** All rows. */
    public static <T> List<T> list(
            StatelessSession session, String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, parameters);
                try (ResultSet result = statement.executeQuery()) {
                    List<T> rows = new ArrayList<>();
                    Row row = new Row(result);
                    while (result.next()) {
                        rows.add(reader.apply(row));
                    }
                    return rows;
                }
            }
        });
    }

    /** The first row, if there is one. */
    public static <T> Optional<T> first(
            StatelessSession session, String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return list(session, sql, reader, parameters).stream().findFirst();
    }

    /** Changes rows; returns how many. */
    public static int update(StatelessSession session, String sql, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** One statement for each set of parameters, in one batch. */
    public static void batch(StatelessSession session, String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(connection, statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** A statement that is neither query nor change of rows. */
    static void execute(StatelessSession session, String sql) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            bind(connection, statement, at + 1, parameters[at]);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant moment -> statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
            case Collection<?> many ->
                statement.setArray(
                        at,
                        connection.createArrayOf(
                                many.iterator().next() instanceof Long ? "bigint" : "varchar", many.toArray()));
            case Enum<?> constant -> statement.setString(at, constant.name());
            default -> statement.setObject(at, value);
        }
    }
}
