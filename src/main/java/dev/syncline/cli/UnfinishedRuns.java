package dev.syncline.cli;

import dev.syncline.cli.terminal.Output;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.model.wording.Wording;
import dev.syncline.service.Actor;
import dev.syncline.service.SyncService;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that an ended process left behind. They are brought to their ends once for each opening of a home, before the
 * first command that begins a run of its own; afterwards unfinished runs are those that this process works on. Thread-safe.
 */
public final class UnfinishedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRuns.class);

    private final ReentrantLock lock = new ReentrantLock();
    private boolean done;

    /** Brings them to their ends and says which they were. Where that fails it says why, and the command goes on. */
    void end(SyncService syncs, Actor actor, Output output, RunListener listener) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (done) {
                return;
            }
            done = true;
            for (Run run : syncs.resume(actor, listener)) {
                output.warning("Run " + run.id() + ", which an earlier process left unfinished, is now "
                        + run.state().word()
                        + run.message()
                                .map(why -> ": " + Wording.plain().of(why))
                                .orElse("."));
            }
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.warn("Unfinished runs could not be brought to their ends", e);
            output.warning("Runs that an earlier process left unfinished stay so for now: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }
}
