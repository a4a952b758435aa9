package dev.syncline.store.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.syncline.model.Sentence;
import dev.syncline.queue.StoreUnavailable;
import java.io.IOException;
import java.net.SocketException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;

final class FaultsTest {
    private static final String FULL = "No space left on device";

    @Test
    void a_broken_connection_to_a_server_is_no_full_disk() {
        SQLException broken =
                new SQLException("An I/O error occurred", "08006", new SocketException("Connection reset"));
        assertEquals(StoreSentences.notTaken("08006"), said(broken));
    }

    @Test
    void a_file_that_cannot_be_written_is_a_full_disk_also_behind_a_batch() {
        SQLException unwritten = new SQLException(
                "General error",
                "HY000",
                DataUtils.newMVStoreException(
                        DataUtils.ERROR_WRITING_FAILED,
                        "Writing to {0} failed",
                        "store.mv.db",
                        new IOException("wrapped", new IOException(FULL))));
        assertEquals(StoreSentences.full(FULL), said(unwritten));

        BatchUpdateException batch = new BatchUpdateException("General error", "HY000", new int[0]);
        batch.setNextException(unwritten);
        assertEquals(StoreSentences.full(FULL), said(batch));
    }

    @Test
    void a_server_whose_disk_is_full_says_so_itself() {
        assertEquals(StoreSentences.full("53100"), said(new SQLException("could not extend file", "53100")));
    }

    @Test
    void what_trying_again_cannot_help_stays_what_it_is() {
        RuntimeException wrong = new IllegalStateException(new SQLException("syntax error", "42601"));
        assertSame(wrong, Faults.translate(wrong));
    }

    private static Sentence said(SQLException failure) {
        RuntimeException translated = Faults.translate(new IllegalStateException(failure));
        return assertInstanceOf(StoreUnavailable.class, translated).sentence();
    }
}
