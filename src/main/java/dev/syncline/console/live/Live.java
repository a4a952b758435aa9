package dev.syncline.console.live;

import dev.syncline.console.fx.Coalescer;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.text.Sentences;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Shop;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on in the home right now. The standing is asked for twice a second, so that what another process does is seen
 * as soon as what this one does; the progress of runs of this process comes as they report it. Properties change on the FX
 * thread.
 */
public final class Live implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final long PERIOD_MS = 500;
    private static final long IDLE = Long.MIN_VALUE;
    /** A reading that lasts longer than this is trouble. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final AtomicLong lookingSince = new AtomicLong(IDLE);
    private final Thread watching =
            Thread.ofPlatform().daemon().name("console-watch").unstarted(this::keepWatching);
    private final Thread looking =
            Thread.ofPlatform().daemon().name("console-live").unstarted(this::keepLooking);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<RunId, RunProgress> progress = FXCollections.observableHashMap();
    /** One for all: listeners of a wrapper are lost with it. */
    private final ObservableMap<RunId, RunProgress> shownProgress = FXCollections.unmodifiableObservableMap(progress);

    private final Coalescer<RunId, RunProgress> reports;
    private final StringProperty shopName;
    private final Callable<Standing> source;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();

    /**
     * @param source reads the standing; may block
     * @param fx runs things on the FX thread
     */
    public Live(Callable<Standing> source, Executor fx, Preferences preferences) {
        this.source = source;
        this.fx = fx;
        this.reports = new Coalescer<>(fx, progress::putAll);
        this.shopName = preferences.text("shop", "");
    }

    /** Begins to look. */
    public void start() {
        looking.start();
        watching.start();
    }

    private void keepLooking() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PERIOD_MS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The console looks no more", e);
        }
    }

    /** A pool of connections waits long before it gives up; people want to know earlier that nobody answers. */
    private void keepWatching() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PERIOD_MS);
                long since = lookingSince.get();
                if (since != IDLE && System.nanoTime() - since > SILENCE.toNanos()) {
                    fx.execute(() -> trouble.set(Optional.of(Sentence.verbatim(""))));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody watches the looking any more", e);
        }
    }

    private void look() {
        lookingSince.set(System.nanoTime());
        try {
            Standing now = source.call();
            fx.execute(() -> {
                trouble.set(Optional.empty());
                if (!now.equals(standing.get())) {
                    standing.set(now);
                    progress.keySet()
                            .removeIf(run -> now.runs().stream()
                                    .anyMatch(ended -> ended.id().equals(run)
                                            && ended.state().ended()));
                }
                // An empty home equals what was shown before anything was read, so this is told apart.
                seen.set(true);
            });
        } catch (Exception e) {
            LOG.warn("Where the home stands cannot be read", e);
            Sentence why = Sentences.said(e);
            fx.execute(() -> trouble.set(Optional.of(why)));
        } finally {
            lookingSince.set(IDLE);
        }
    }

    /** Where the home stands. */
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Whether the standing has been read at all. */
    public ReadOnlyBooleanProperty seen() {
        return seen.getReadOnlyProperty();
    }

    /** Why the store does not answer, or no word where it is just silent; empty while it answers. */
    public ReadOnlyObjectProperty<Optional<Sentence>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What the runs of this process report, by run, while they last. */
    public ObservableMap<RunId, RunProgress> progress() {
        return shownProgress;
    }

    /** Hears of runs; from any thread. */
    public RunListener listener() {
        return report -> reports.offer(report.run(), report);
    }

    /** The name of the shop that was chosen; remembered. */
    public StringProperty shopName() {
        return shopName;
    }

    /** The shop that was chosen, else the first; empty where there is none. */
    public ObjectBinding<Optional<Shop>> shop() {
        return Bindings.createObjectBinding(
                () -> standing.get().shops().stream()
                        .filter(shop -> shop.name().equals(shopName.get()))
                        .findFirst()
                        .or(() -> standing.get().shops().stream().findFirst()),
                standing,
                shopName);
    }

    @Override
    public void close() {
        looking.interrupt();
        watching.interrupt();
    }
}
