package dev.syncline.console.tour;

import dev.syncline.console.LampHome;
import dev.syncline.console.OpenConsole;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.Shop;
import dev.syncline.rules.Strategy;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.service.SyncCommand;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes a picture of every screen in every state, into {@code target/screens}: {@code mvn -Dtest=ScreenTour test}. No test
 * by name, so it runs only when it is asked for.
 */
final class ScreenTour {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int PRODUCTS = 90;
    private static final int LAMPS = 600;
    private static final Size[] SIZES = {new Size(1280, 800), new Size(1920, 1080)};

    @TempDir
    private Path folder;

    @Test
    void full() {
        try (TestHome home = TestHome.demo(folder.resolve("full"), PRODUCTS)) {
            Shop shop = home.services().shops().list(TestHome.OWNER).getFirst();
            new OddGoods(home.store(), shop, "PLAN-", false).store();
            plan(home);
            OddGoods odd = new OddGoods(home.store(), shop, "ODD-", true);
            odd.store();
            odd.raiseConflicts();
            for (String language : List.of("en", "de")) {
                for (String theme : List.of("light", "dark")) {
                    for (Size size : SIZES) {
                        tour(home, TestHome.OWNER, "full", new Look(language, theme, "100", size));
                    }
                }
            }
            for (Size size : SIZES) {
                tour(home, TestHome.OWNER, "full", new Look("en", "light", "200", size));
            }
            closer(home, new Look("en", "light", "100", SIZES[0]));
            closer(home, new Look("de", "dark", "100", SIZES[0]));
            closer(home, new Look("de", "light", "200", SIZES[0]));
            both(home, new Actor("visitor", Role.VIEWER), "readonly");
        }
    }

    @Test
    void empty() {
        try (TestHome home = TestHome.open(folder.resolve("empty"))) {
            both(home, TestHome.OWNER, "empty");
        }
    }

    @Test
    void loading() throws InterruptedException {
        try (TestHome home = TestHome.demo(folder.resolve("loading"), PRODUCTS)) {
            List<Thread> holding = new ArrayList<>();
            CountDownLatch release = new CountDownLatch(1);
            Look look = new Look("en", "light", "100", SIZES[0]);
            hold(home, release, holding);
            remember(home, look);
            try (OpenConsole console = OpenConsole.unsettled(home, TestHome.OWNER)) {
                for (ScreenId screen : ScreenId.values()) {
                    if (console.has(screen)) {
                        console.show(screen);
                        take(console, "loading", screen, look, false);
                    }
                }
            } finally {
                release.countDown();
                for (Thread thread : holding) {
                    thread.join();
                }
            }
        }
    }

    @Test
    void failed() {
        Path place = folder.resolve("failed");
        TestHome home = TestHome.demo(place, PRODUCTS);
        Look look = new Look("en", "light", "100", SIZES[0]);
        try (OpenConsole console = open(home, TestHome.OWNER, look)) {
            home.close();
            for (ScreenId screen : ScreenId.values()) {
                if (console.has(screen)) {
                    console.show(screen);
                    take(console, "failed", screen, look, true);
                }
            }
        }
    }

    /** A run that works, seen from each screen; it is ended when the pictures are taken. */
    @Test
    void running() {
        try (LampHome lamps =
                LampHome.open(folder.resolve("running"), LAMPS, Duration.ofMillis(250), SandboxPlan.STANDARD)) {
            CompletableFuture<Run> working = CompletableFuture.supplyAsync(lamps::sync);
            for (String theme : List.of("light", "dark")) {
                Look look = new Look(theme.equals("light") ? "de" : "en", theme, "100", SIZES[0]);
                remember(lamps.home(), look);
                try (OpenConsole console = OpenConsole.unsettled(lamps.home(), TestHome.OWNER)) {
                    console.show(ScreenId.RUNS);
                    console.await(
                            "a worker with something in hand",
                            () -> console.visible("#runs-workers")
                                    .filter(TableView.class::isInstance)
                                    .map(table ->
                                            ((TableView<?>) table).getItems().toString())
                                    .filter(workers -> workers.contains("T-1"))
                                    .isPresent());
                    console.await("charts", () -> console.visible(".run-charts").isPresent());
                    for (ScreenId screen : ScreenId.values()) {
                        if (console.has(screen)) {
                            console.show(screen);
                            take(console, "running", screen, look, false);
                        }
                    }
                }
            }
            lamps.home().services().runs().latest(TestHome.OWNER, Optional.empty(), 1).stream()
                    .filter(run -> !run.state().ended())
                    .forEach(run -> lamps.home().services().runs().cancel(TestHome.OWNER, run.id()));
            working.join();
        }
    }

    /** Takes all connections, so that every reading waits. */
    private static void hold(TestHome home, CountDownLatch release, List<Thread> holding) throws InterruptedException {
        int connections = 8;
        CountDownLatch taken = new CountDownLatch(connections);
        for (int count = 0; count < connections; count++) {
            holding.add(
                    Thread.startVirtualThread(() -> home.store().transactions().inTransaction(() -> {
                        home.store().shops().all();
                        taken.countDown();
                        awaitQuietly(release);
                    })));
        }
        taken.await();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private record Size(int width, int height) {}

    private record Look(String language, String theme, String scale, Size size) {
        String name() {
            return language + "-" + theme + "-" + size.width() + (scale.equals("100") ? "" : "-" + scale);
        }
    }

    private void both(TestHome home, Actor actor, String state) {
        for (String theme : List.of("light", "dark")) {
            tour(home, actor, state, new Look("en", theme, "100", SIZES[0]));
        }
    }

    private void tour(TestHome home, Actor actor, String state, Look look) {
        try (OpenConsole console = open(home, actor, look)) {
            for (ScreenId screen : ScreenId.values()) {
                if (console.has(screen)) {
                    console.show(screen == ScreenId.PLAN ? planned(home, actor) : Target.of(screen));
                    take(console, state, screen, look, true);
                }
            }
        }
    }

    /** The plan that was made last, if any. */
    private static Target planned(TestHome home, Actor actor) {
        return home.services().runs().latest(actor, Optional.empty(), 9).stream()
                .flatMap(run -> run.plan().stream())
                .findFirst()
                .map(plan -> Target.of(ScreenId.PLAN, "plan", plan))
                .orElse(Target.of(ScreenId.PLAN));
    }

    /** Plans everything, and leaves the plan waiting. */
    private static void plan(TestHome home) {
        home.services()
                .syncs()
                .run(
                        TestHome.OWNER,
                        new SyncCommand(
                                Optional.empty(),
                                RunKind.FULL,
                                List.of(),
                                Optional.empty(),
                                true,
                                Optional.of(Strategy.MANUAL_REVIEW),
                                false),
                        RunListener.NONE);
    }

    /** What lies a step below a screen: each kind of conflict, odd products, sections of the settings. */
    private void closer(TestHome home, Look look) {
        try (OpenConsole console = open(home, TestHome.OWNER, look)) {
            for (ConflictRow row : home.services()
                    .browse()
                    .conflicts(TestHome.OWNER, ConflictQuery.all(Optional.empty()), Optional.empty(), 1000)) {
                if (row.key().text().startsWith("ODD-")) {
                    closer(
                            console,
                            Target.of(ScreenId.CONFLICTS, "conflict", row.number()),
                            row.key().text().substring(4).toLowerCase(Locale.ROOT) + "-"
                                    + row.path()
                                            .qualifier()
                                            .orElse(row.path().field().fieldName())
                                            .replace(' ', '-'),
                            look);
                }
            }
            for (String key : List.of("ODD-LONG", "ODD-RTL", "ODD-EMOJI", "ODD-WIDE", "ODD-KINDS", "SL-100013")) {
                closer(console, Target.of(ScreenId.PRODUCTS, "product", key), key.toLowerCase(Locale.ROOT), look);
            }
            for (String section : List.of("shops", "policy", "rules", "engine", "guard", "store")) {
                closer(console, Target.of(ScreenId.SETTINGS, "section", section), section, look);
            }
            console.show(ScreenId.HISTORY);
            console.settle();
            OpenConsole.onFx(() -> {
                if (console.visible("#history-table").orElseThrow() instanceof TableView<?> table) {
                    table.getSelectionModel().select(1);
                }
                return true;
            });
            take(console, "entry", ScreenId.HISTORY, look, true);
            for (String tab : List.of("operations", "changes", "log")) {
                closer(console, new Target(ScreenId.RUNS, Map.of("run", "2", "tab", tab)), tab, look);
            }
        }
    }

    private static void closer(OpenConsole console, Target target, String name, Look look) {
        console.show(target);
        take(console, name, target.screen(), look, true);
    }

    private static OpenConsole open(TestHome home, Actor actor, Look look) {
        remember(home, look);
        return OpenConsole.on(home, actor);
    }

    private static void remember(TestHome home, Look look) {
        Map<String, String> values = new HashMap<>();
        values.put("language", look.language());
        values.put("appearance.theme", look.theme());
        values.put("appearance.scale", look.scale());
        OpenConsole.remember(home, values);
    }

    private static void take(OpenConsole console, String state, ScreenId screen, Look look, boolean settled) {
        Path file = PICTURES.resolve(screen.word() + "-" + state + "-" + look.name() + ".png");
        console.picture(file, look.size().width(), look.size().height(), settled);
    }
}
