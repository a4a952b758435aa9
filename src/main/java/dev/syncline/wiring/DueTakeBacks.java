package dev.syncline.wiring;

import dev.syncline.cli.Workplace;
import dev.syncline.engine.RunListener;
import dev.syncline.service.Actor;
import dev.syncline.service.UndoService;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes back what is to be at a set time, for as long as this process owns the home. */
final class DueTakeBacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueTakeBacks.class);
    private static final Duration LOOKING = Duration.ofSeconds(5);

    private final UndoService undos;
    private final Actor actor;
    private final Workplace.Background background;
    private final Thread thread;

    DueTakeBacks(UndoService undos, Actor actor, Workplace.Background background) {
        this.undos = undos;
        this.actor = actor;
        this.background = background;
        thread = Thread.ofVirtual().name("take-backs").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOKING);
                lookOnce();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            if (undos.isDue()) {
                background.run(() -> undos.carryOutDue(actor, RunListener.NONE));
            }
        } catch (RuntimeException e) {
            LOG.warn("What is to be taken back by now waits a little longer", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
