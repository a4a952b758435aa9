package dev.syncline.cli;

import dev.syncline.engine.Run;
import dev.syncline.model.RunId;
import dev.syncline.service.SyncCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sync that outlives the command that began it. */
final class DetachedSync {
    private static final Logger LOG = LoggerFactory.getLogger(DetachedSync.class);

    private final Workplace workplace;
    private final SyncCommand command;
    private final CompletableFuture<RunId> begun = new CompletableFuture<>();

    DetachedSync(Workplace workplace, SyncCommand command) {
        this.workplace = workplace;
        this.command = command;
    }

    /**
     * Begins the sync and returns its run as soon as it is known.
     *
     * @throws RuntimeException what kept it from beginning
     */
    Run begin() throws InterruptedException {
        workplace.background().run(this::work);
        try {
            return workplace.services().runs().show(workplace.actor(), begun.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
    }

    private void work() {
        try {
            Run run = workplace
                    .services()
                    .syncs()
                    .run(workplace.actor(), command, progress -> begun.complete(progress.run()));
            begun.complete(run.id());
            LOG.info("Run {} ended as {}", run.id(), run.state().word());
        } catch (RuntimeException e) {
            if (!begun.completeExceptionally(e)) {
                LOG.error("A detached run failed", e);
            }
        }
    }
}
