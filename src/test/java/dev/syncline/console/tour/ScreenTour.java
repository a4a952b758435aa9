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
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};

    @TempDir
    private Path folder;

    @Test
    void full() {
        try (TestHome home = TestHome.demo(folder.resolve("full"), PRODUCTS)) {
            new OddGoods(home.store(), home.services().shops().list(TestHome.OWNER).getFirst()).store();
            for (String language : List.of("en", "de")) {
                for (String theme : List.of("light", "dark")) {
                    for (int[] size : SIZES) {
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
            try (OpenConsole console = open(home, TestHome.OWNER, new Look("en", "light", "100", SIZES[0]))) {
                hold(home, release, holding);
                for (ScreenId screen : ScreenId.values()) {
                    if (console.has(screen)) {
                        console.show(screen);
                        console.snapshot(file("loading", screen, new Look("en", "light", "100", SIZES[0])));
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
                    console.picture(file("failed", screen, look));
                }
            }
        }
    }

    /** Takes all connections, so that every reading waits. */
    private static void hold(TestHome home, CountDownLatch release, List<Thread> holding) throws InterruptedException {
        int connections = 10;
        CountDownLatch taken = new CountDownLatch(connections);
        for (int count = 0; count < connections; count++) {
            holding.add(Thread.startVirtualThread(() -> home.store().transactions().inTransaction(() -> {
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

    private record Look(String language, String theme, String scale, int... size) {
        String name() {
            return language + "-" + theme + "-" + size[0] + (scale.equals("100") ? "" : "-" + scale);
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
                    console.picture(file(state, screen, look));
                }
            }
        }
    }

    private static OpenConsole open(TestHome home, Actor actor, Look look) {
        Map<String, String> values = new HashMap<>();
        values.put("language", look.language());
        values.put("appearance.theme", look.theme());
        values.put("appearance.scale", look.scale());
        values.put("window.width", Integer.toString(look.size()[0]));
        values.put("window.height", Integer.toString(look.size()[1]));
        OpenConsole.remember(home, values);
        return OpenConsole.on(home, actor);
    }

    private static Path file(String state, ScreenId screen, Look look) {
        return PICTURES.resolve(screen.word() + "-" + state + "-" + look.name() + ".png");
    }
}
