package dev.syncline.store.session;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hibernate.exception.GenericJDBCException;

/** The row that a query stands on; columns count from 1. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long number(int column) {
        return read(() -> result.getLong(column));
    }

    public Optional<Long> maybeNumber(int column) {
        return read(() -> Optional.ofNullable(result.getObject(column, Long.class)));
    }

    public Optional<BigDecimal> maybeDecimal(int column) {
        return read(() -> Optional.ofNullable(result.getBigDecimal(column)));
    }

    public int integer(int column) {
        return read(() -> result.getInt(column));
    }

    public boolean flag(int column) {
        return read(() -> result.getBoolean(column));
    }

    public String text(int column) {
        return read(() -> result.getString(column));
    }

    public Optional<String> maybeText(int column) {
        return read(() -> Optional.ofNullable(result.getString(column)));
    }

    public byte[] bytes(int column) {
        return read(() -> result.getBytes(column));
    }

    public Optional<byte[]> maybeBytes(int column) {
        return read(() -> Optional.ofNullable(result.getBytes(column)));
    }

    public Instant moment(int column) {
        return read(() -> result.getObject(column, OffsetDateTime.class).toInstant());
    }

    public Optional<Instant> maybeMoment(int column) {
        return read(() -> Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new GenericJDBCException("A column could not be read", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }
}
