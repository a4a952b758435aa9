package dev.syncline.console;

import dev.syncline.console.live.Live;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.workbench.Desk;
import dev.syncline.testing.FxQueue;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/** What a view-model works with, over a home of lamps, without a window: the test is the FX thread. */
public final class LampDesk implements AutoCloseable {
    private final FxQueue fx = new FxQueue();
    private final LampHome lamps;
    private final Live live;
    private final Desk desk;

    /** Opens a home with so many lamps whose shop answers at once. */
    public LampDesk(Path folder, int count) throws InterruptedException {
        this(folder, count, Duration.ZERO);
    }

    /** Opens a home with so many lamps whose shop takes its time for each answer. */
    public LampDesk(Path folder, int count, Duration latency) throws InterruptedException {
        lamps = LampHome.open(folder, count, latency);
        Preferences preferences = Preferences.in(folder.resolve("desk.properties"));
        live = new Live(
                new StandingReader(lamps.home().services(), TestHome.OWNER, InstantSource.system(), ZoneOffset.UTC),
                fx::execute,
                preferences);
        desk = new Desk(lamps.home().services(), TestHome.OWNER, fx.background(), live, preferences);
        live.start();
        fx.until(() -> live.seen().get());
    }

    public LampHome lamps() {
        return lamps;
    }

    public Desk desk() {
        return desk;
    }

    /** Runs what comes for the FX thread until something is so. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        fx.until(condition);
    }

    /** Runs what comes for the FX thread until nothing is being done. */
    public void settle() throws InterruptedException {
        fx.until(() -> fx.background().busy().get() == 0);
    }

    @Override
    public void close() {
        live.close();
        fx.close();
        lamps.close();
    }
}
