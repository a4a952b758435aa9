package dev.syncline.console;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * How the FX thread does: how long a piece of work that is posted to it waits (asked every few milliseconds), what each
 * frame takes there from its timers to the end of its layout, and how far frames are apart. Milliseconds.
 */
final class FxPulse implements AutoCloseable {
    private static final long EVERY_MS = 4;
    private static final double NANOS = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Double> waits = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();
    private final List<Double> intervals = new ArrayList<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Thread heart = Thread.ofPlatform().daemon().name("heart").unstarted(this::beat);
    private final Scene scene;
    private long begun;
    private long worked;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (begun != 0) {
                intervals.add((at - begun) / NANOS);
            }
            begun = at;
        }
    };
    /** An object, as it is what the scene has to forget again. */
    private final Runnable laidOut = new Runnable() {
        @Override
        public void run() {
            frames.add((System.nanoTime() - begun) / NANOS);
        }
    };

    FxPulse(Scene scene) {
        this.scene = scene;
        OpenConsole.onFx(() -> {
            worked = cpu();
            timer.start();
            scene.addPostLayoutPulseListener(laidOut);
            return true;
        });
        heart.start();
    }

    private void beat() {
        try {
            while (!Thread.interrupted()) {
                if (waiting.compareAndSet(false, true)) {
                    long posted = System.nanoTime();
                    Platform.runLater(() -> {
                        waits.add((System.nanoTime() - posted) / NANOS);
                        long now = cpu();
                        work.add((now - worked) / NANOS);
                        worked = now;
                        waiting.set(false);
                    });
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the thread that asks has worked, which a busy machine does not stretch. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * What was measured since the last time, which begins anew.
     *
     * @param work what the FX thread worked between one piece of posted work and the next
     */
    record Found(Spread waits, Spread work, Spread frames, Spread intervals) {}

    Found found() {
        return OpenConsole.onFx(() -> {
            Found found = new Found(Spread.of(waits), Spread.of(work), Spread.of(frames), Spread.of(intervals));
            waits.clear();
            work.clear();
            frames.clear();
            intervals.clear();
            return found;
        });
    }

    /** How long it took until a frame was laid out at all, until one was in which something is so, and the FX thread's work. */
    record Took(double feedback, double there, double work) {}

    /** Does something on the FX thread, and waits for the first frame in which something is so. */
    static Took until(Scene scene, Runnable work, BooleanSupplier there) {
        double[] took = new double[3];
        CountDownLatch done = new CountDownLatch(1);
        Runnable[] listener = new Runnable[1];
        Platform.runLater(() -> {
            long from = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean()
                    .getThreadCpuTime(Thread.currentThread().threadId());
            listener[0] = () -> {
                took[0] = took[0] == 0 ? (System.nanoTime() - from) / NANOS : took[0];
                if (there.getAsBoolean()) {
                    took[1] = (System.nanoTime() - from) / NANOS;
                    took[2] = (cpu() - cpu) / NANOS;
                    done.countDown();
                } else {
                    Platform.requestNextPulse();
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            work.run();
            Platform.requestNextPulse();
        });
        try {
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        OpenConsole.onFx(() -> {
            scene.removePostLayoutPulseListener(listener[0]);
            return true;
        });
        return new Took(took[0], took[1], took[2]);
    }

    @Override
    public void close() {
        heart.interrupt();
        OpenConsole.onFx(() -> {
            timer.stop();
            scene.removePostLayoutPulseListener(laidOut);
            return true;
        });
    }
}
