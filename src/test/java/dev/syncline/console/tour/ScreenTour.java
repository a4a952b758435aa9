package dev.syncline.console.tour;

import dev.syncline.console.OpenConsole;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.service.Actor;
import dev.syncline.service.Role;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes a picture of every screen in every state, into {@code target/screens}: {@code mvn -Dtest=ScreenTour test}. No test
 * by name, so it runs only when it is asked for.
 */
final class ScreenTour {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final int PRODUCTS = 90;
    private static final Size[] SIZES = {new Size(1280, 800), new Size(1920, 1080)};

    @TempDir
    private Path folder;

    @Test
    void full() {
        try (TestHome home = TestHome.demo(folder.resolve("full"), PRODUCTS)) {
            new OddGoods(
                            home.store(),
                            home.services().shops().list(TestHome.OWNER).getFirst())
                    .store();
            for (String language : List.of("en", "de")) {
                for (String theme : List.of("light", "dark")) {
                    for (Size size : SIZES) {
                        tour(home, TestHome.OWNER, "full", new Look(language, theme, "100", size));
                    }
                }
            }
            tour(home, TestHome.OWNER, "full", new Look("en", "light", "200", SIZES[1]));
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
            try (OpenConsole console = open(home, TestHome.OWNER, look)) {
                hold(home, release, holding);
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
                    console.show(screen);
                    take(console, state, screen, look, true);
                }
            }
        }
    }

    private static OpenConsole open(TestHome home, Actor actor, Look look) {
        Map<String, String> values = new HashMap<>();
        values.put("language", look.language());
        values.put("appearance.theme", look.theme());
        values.put("appearance.scale", look.scale());
        OpenConsole.remember(home, values);
        return OpenConsole.on(home, actor);
    }

    private static void take(OpenConsole console, String state, ScreenId screen, Look look, boolean settled) {
        Path file = PICTURES.resolve(screen.word() + "-" + state + "-" + look.name() + ".png");
        console.picture(file, look.size().width(), look.size().height(), settled);
    }
}
