package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OneWriterIT {
    private static final String ADD = "insert into line values (1)";

    private Connection first;
    private Connection second;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        DataSource source = new OneWriter(Duration.ofMillis(50)).over(database);
        first = source.getConnection();
        first.setAutoCommit(false);
        change(first, "create table line (number int)");
        change(first, "create sequence numbers");
        first.commit();
        second = source.getConnection();
        second.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        second.close();
        change(first, "shutdown");
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from line");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private void waitsInVain(String sql) {
        assertInstanceOf(SQLTransientException.class, assertThrows(SQLException.class, () -> change(second, sql)));
    }

    @Test
    void a_second_writer_waits_in_vain_as_long_as_the_first_has_not_ended() throws Exception {
        change(first, ADD);
        waitsInVain(ADD);
        waitsInVain("select number from line for update");
        waitsInVain("select nextval('numbers')");
        first.commit();
        change(second, ADD);
        second.commit();
        assertEquals(2, count(first));
    }

    @Test
    void a_reader_never_waits() throws Exception {
        change(first, ADD);
        assertEquals(0, count(second));
        first.rollback();
    }

    @Test
    void a_writer_goes_on_when_the_first_ends() throws Exception {
        change(first, ADD);
        CountDownLatch asked = new CountDownLatch(1);
        FutureTask<Boolean> other = new FutureTask<>(() -> {
            asked.countDown();
            while (true) {
                try {
                    change(second, ADD);
                    second.commit();
                    return true;
                } catch (SQLTransientException tooLong) {
                    assertFalse(Thread.currentThread().isInterrupted());
                }
            }
        });
        Thread.ofVirtual().start(other);
        asked.await();
        first.rollback();
        assertTrue(other.get(10, TimeUnit.SECONDS));
        assertEquals(1, count(first));
    }

    @Test
    void a_statement_that_cannot_be_prepared_takes_no_turn() throws Exception {
        assertThrows(SQLException.class, () -> change(first, "insert into nothing values (1)"));
        change(second, ADD);
        second.rollback();
    }

    @Test
    void the_turn_outlives_a_savepoint_and_ends_with_the_connection() throws Exception {
        Savepoint savepoint = first.setSavepoint();
        change(first, ADD);
        first.rollback(savepoint);
        waitsInVain(ADD);
        first.rollback();
        change(second, ADD);
        second.close();
        change(first, ADD);
        first.rollback();
    }

    @Test
    void a_thread_that_is_told_to_stop_stops_waiting() throws Exception {
        change(first, ADD);
        Thread.currentThread().interrupt();
        SQLException stopped = assertThrows(SQLException.class, () -> change(second, ADD));
        assertTrue(Thread.interrupted());
        assertInstanceOf(InterruptedException.class, stopped.getCause());
        first.rollback();
    }
}
