package dev.syncline.console;

import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunListener;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.service.NewShop;
import dev.syncline.service.SyncCommand;
import dev.syncline.testing.FlatFeed;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A home with a catalogue of desk lamps and an empty sandbox shop, in this process, that takes its time. */
public final class LampHome implements AutoCloseable {
    private final SandboxServer sandbox;
    private final TestHome home;
    private final FlatFeed feed;

    private LampHome(SandboxServer sandbox, TestHome home, FlatFeed feed) {
        this.sandbox = sandbox;
        this.home = home;
        this.feed = feed;
    }

    /** Opens a home with so many lamps; a write to the shop takes so long. */
    public static LampHome open(Path folder, int lamps, Duration latency) {
        return open(folder, lamps, latency, SandboxPlan.UNLIMITED);
    }

    /** The same for a shop on a plan, which limits what may be asked of it. */
    public static LampHome open(Path folder, int lamps, Duration latency, SandboxPlan plan) {
        SandboxServer sandbox = SandboxServer.start(
                SandboxSettings.defaults(InstantSource.system()).withPlan(plan).withLatency(latency));
        TestHome home = TestHome.open(folder);
        home.services()
                .shops()
                .add(
                        TestHome.OWNER,
                        new NewShop("acme", "acme.example", Optional.of(sandbox.url())),
                        sandbox.token().toCharArray());
        LampHome made = new LampHome(sandbox, home, FlatFeed.of(lamps));
        // What a plan holds back belongs to every test of it, and images are not written yet.
        made.feed(feed -> IntStream.rangeClosed(1, lamps)
                .forEach(lamp -> feed.set("T-" + (1000 + lamp), "ImageUrl500", "https://images.example/lamp.jpg")));
        OpenConsole.remember(home, Map.of("language", "en"));
        return made;
    }

    /** The home. */
    public TestHome home() {
        return home;
    }

    /** The shop. */
    public SandboxServer sandbox() {
        return sandbox;
    }

    /** The supplier sends the file again, with changes. */
    public void feed(Consumer<FlatFeed> change) {
        change.accept(feed);
        Path file = home.folder().resolve("lamps.csv");
        try {
            feed.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.services().feeds().importFile(TestHome.OWNER, FeedRequest.of(file), Optional.empty(), true, rows -> {});
    }

    /** Syncs everything, approved. */
    public Run sync() {
        return run(false, true);
    }

    /** Plans everything, and stops there. */
    public Run plan() {
        return run(true, false);
    }

    /** Syncs everything; stops where somebody has to approve. */
    public Run unapproved() {
        return run(false, false);
    }

    private Run run(boolean planOnly, boolean approved) {
        return home.services()
                .syncs()
                .run(
                        TestHome.OWNER,
                        new SyncCommand(
                                Optional.empty(),
                                RunKind.INCREMENTAL,
                                List.of(),
                                Optional.empty(),
                                planOnly,
                                Optional.empty(),
                                approved),
                        RunListener.NONE);
    }

    /** Ends what a failed test left at work: a home waits for it, and a paused run would wait for ever. */
    @Override
    public void close() {
        home.services().runs().latest(TestHome.OWNER, Optional.empty(), 5).stream()
                .filter(run -> !run.state().ended())
                .forEach(run -> home.services().runs().cancel(TestHome.OWNER, run.id()));
        home.close();
        sandbox.close();
    }
}
