package dev.syncline.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One command that runs on behalf of another process, from its first frame to its last. */
final class HandedCommand {
    private static final Logger LOG = LoggerFactory.getLogger(HandedCommand.class);
    private static final int BUFFER = 8192;
    private static final long SIGN_OF_LIFE_MS = 300;

    private final CommandRunner runner;
    private final CommandRequest request;
    private final InputStream input;
    private final FrameWriter frames;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = 1;

    HandedCommand(CommandRunner runner, CommandRequest request, InputStream input, OutputStream answer) {
        this.runner = runner;
        this.request = request;
        this.input = input;
        this.frames = new FrameWriter(new BufferedOutputStream(answer, BUFFER));
    }

    /**
     * Runs the command and returns when it has ended. While it runs, signs of life find out whether the other process is
     * still there: a closed connection is noticed by writing to it only.
     */
    void run() throws InterruptedException {
        Thread worker = Thread.ofVirtual().name("handed-over").start(this::work);
        try {
            do {
                frames.signOfLife();
            } while (!ended.await(SIGN_OF_LIFE_MS, TimeUnit.MILLISECONDS));
            frames.exit(exitCode);
        } catch (IOException e) {
            LOG.info("The process that handed over {} went away: {}", request.arguments(), e.getMessage());
            worker.interrupt();
        } finally {
            // Whoever counts running commands must not count this one as over before it is.
            worker.join();
            runner.answered();
        }
    }

    private void work() {
        try (OutputStream out = frames.stream('o');
                OutputStream err = frames.stream('e')) {
            exitCode = runner.run(request, input, out, err);
        } catch (IOException e) {
            LOG.debug("The last output could not be sent", e);
        } finally {
            ended.countDown();
        }
    }
}
