package dev.syncline.engine;

import dev.syncline.model.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever subscribed of all runs of this process, whichever command began them. Each subscriber is called on threads
 * of its own, one call at a time, and hears the latest of each run: one that is slow misses steps and never keeps a run
 * waiting. Thread-safe.
 */
public final class RunEvents implements RunListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    /** Ends when it is closed; a call that is under way then still comes to its end. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on the listener hears of runs, until the subscription is closed. */
    public Subscription subscribe(RunListener listener) {
        Subscriber subscriber = new Subscriber(listener);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    @Override
    public void onProgress(RunProgress progress) {
        subscribers.forEach(subscriber -> subscriber.hear(progress));
    }

    /** A listener that passes on what it hears to the subscribers, too. */
    RunListener besides(RunListener own) {
        return progress -> {
            own.onProgress(progress);
            onProgress(progress);
        };
    }

    /** Tells that a run is now in this state. */
    void moved(Run run) {
        onProgress(new RunProgress(
                run.id(),
                run.state(),
                run.state() == RunState.PLANNING ? RunProgress.Step.READING : RunProgress.Step.APPLYING,
                0,
                OptionalLong.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                run.tally(),
                Optional.empty()));
    }

    private static final class Subscriber {
        private final RunListener listener;
        private final Map<RunId, RunProgress> latest = new ConcurrentHashMap<>();
        private final AtomicBoolean telling = new AtomicBoolean();

        private Subscriber(RunListener listener) {
            this.listener = listener;
        }

        private void hear(RunProgress progress) {
            latest.put(progress.run(), progress);
            if (telling.compareAndSet(false, true)) {
                Thread.ofVirtual().name("run events").start(this::tell);
            }
        }

        private void tell() {
            do {
                try {
                    List.copyOf(latest.keySet())
                            .forEach(run ->
                                    Optional.ofNullable(latest.remove(run)).ifPresent(this::tell));
                } finally {
                    telling.set(false);
                }
                // What came in between the last look and the line above is still to be told.
            } while (!latest.isEmpty() && telling.compareAndSet(false, true));
        }

        private void tell(RunProgress progress) {
            try {
                listener.onProgress(progress);
            } catch (RuntimeException e) {
                LOG.warn("A subscriber to runs failed; it goes on hearing of them", e);
            }
        }
    }
}
