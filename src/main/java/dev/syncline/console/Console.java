package dev.syncline.console;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console of this process: one window at the most. Thread-safe; {@link #open} blocks while the window is open, which
 * keeps the home open.
 */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final long LONGEST_CLOSING_SECONDS = 2;

    private final CompletableFuture<Void> toolkit = new CompletableFuture<>();
    private Optional<ConsoleWindow> window = Optional.empty();
    private boolean starting;

    /**
     * Opens a window and returns when it is closed; raises the one that is open, and returns at once.
     *
     * @throws ConsoleUnavailable where there is no display
     * @throws InterruptedException where the thread is interrupted; the window is closed then
     */
    public void open(ConsoleSetting setting) throws InterruptedException {
        if (!Display.present(setting.environment())) {
            throw new ConsoleUnavailable(
                    "There is no display to open the console on (DISPLAY is not set). 'syncline --help' lists what"
                            + " works in the terminal.");
        }
        startToolkit();
        CountDownLatch closed = new CountDownLatch(1);
        Optional<ConsoleWindow> opened = onFx(() -> {
            if (window.isPresent()) {
                window.get().raise();
                return Optional.<ConsoleWindow>empty();
            }
            ConsoleWindow fresh = ConsoleWindow.open(setting, closed::countDown);
            window = Optional.of(fresh);
            return window;
        });
        if (opened.isEmpty()) {
            return;
        }
        try {
            closed.await();
        } finally {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    opened.get().close();
                } finally {
                    window = Optional.empty();
                    ended.complete(null);
                }
            });
            // The process may end as soon as this returns, so what the window remembers is written first. A toolkit
            // that is being shut down itself does nothing more: hence not for ever.
            ended.completeOnTimeout(null, LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private synchronized void startToolkit() throws InterruptedException {
        if (!starting) {
            starting = true;
            Platform.setImplicitExit(false);
            try {
                Platform.startup(() -> {
                    // A toolkit that is being shut down throws at itself, and what else goes wrong is for the logs,
                    // too:
                    // whoever looks at a window does not see its terminal.
                    Thread.currentThread()
                            .setUncaughtExceptionHandler(
                                    (thread, failure) -> LOG.error("Something that the console did failed", failure));
                    toolkit.complete(null);
                });
            } catch (IllegalStateException running) {
                // Something else in this process has started it, such as a test.
                Platform.runLater(() -> toolkit.complete(null));
            } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
                toolkit.completeExceptionally(e);
            }
        }
        try {
            toolkit.get();
        } catch (ExecutionException e) {
            throw unavailable(e);
        }
    }

    private static ConsoleUnavailable unavailable(ExecutionException e) {
        ConsoleUnavailable unavailable = new ConsoleUnavailable("The console cannot open a window on this display: "
                + e.getCause() + ". On Linux it needs GTK 3 (package libgtk-3-0).");
        unavailable.initCause(e.getCause());
        return unavailable;
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The console could not be opened", e.getCause());
        }
    }
}
