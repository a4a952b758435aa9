package dev.syncline.console;

import dev.syncline.console.FxPulse.Took;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunProgress;
import dev.syncline.service.SyncCommand;
import dev.syncline.testing.SandboxProcess;
import dev.syncline.wiring.TestHome;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the console with many products and conflicts while a sync of another shop runs at full speed in the same process,
 * beside the bars: {@code ConsoleSpeed FOLDER [PRODUCTS [CONFLICTS [LAMPS]]]}. The folder keeps the home that is measured.
 */
final class ConsoleSpeed {
    private static final int KEYS = 240;
    private static final KeyCode[] PRESSED = {KeyCode.J, KeyCode.DIGIT1, KeyCode.J, KeyCode.K, KeyCode.DIGIT2, KeyCode.J
    };
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double MEGABYTE = 1 << 20;

    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Map<String, Spread> spreads = new LinkedHashMap<>();
    private final TestHome home;
    private final OpenConsole console;
    private final Scene scene;
    private final AtomicLong done = new AtomicLong();

    private ConsoleSpeed(TestHome home, OpenConsole console) {
        this.home = home;
        this.console = console;
        this.scene = console.scene();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        int products = number(arguments, 1, 100_000);
        int conflicts = number(arguments, 2, 10_000);
        int lamps = number(arguments, 3, 100_000);
        Path copy = SpeedHome.copy(folder, products, conflicts);
        try (SandboxProcess sandbox =
                        SandboxProcess.start(folder.resolve("sandbox"), "--plan", "unlimited", "--port", "0");
                TestHome home = TestHome.open(copy)) {
            SpeedHome.busy(home, sandbox.url(), sandbox.token(), lamps);
            OpenConsole.remember(home, Map.of("language", "en", "shop", SpeedHome.SHOP));
            try (OpenConsole console = OpenConsole.on(home)) {
                new ConsoleSpeed(home, console).run();
            }
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private void run() throws Exception {
        System.out.printf("load at the beginning %.1f%n", load());
        for (ScreenId screen : ScreenId.values()) {
            show("at rest, first time: ", screen);
        }
        heap("heap after all screens were opened once, at rest");
        CountDownLatch applying = new CountDownLatch(1);
        CompletableFuture<Run> sync = CompletableFuture.supplyAsync(() -> sync(applying));
        applying.await();
        long from = System.nanoTime();
        long doneBefore = done.get();
        try (FxPulse pulse = new FxPulse(scene)) {
            for (int round = 1; round <= 5; round++) {
                for (ScreenId screen : ScreenId.values()) {
                    show("", screen);
                }
            }
            report("screens changing", pulse.found());
            for (ScreenId screen : List.of(ScreenId.RUNS, ScreenId.OVERVIEW)) {
                show("", screen);
                rest(5);
                report("looking at " + screen, pulse.found());
            }
            keys();
            report("keys in conflicts", pulse.found());
        }
        boolean ran = !sync.isDone();
        double seconds = (System.nanoTime() - from) / 1e9;
        heap("heap after that, while the sync runs");
        System.out.printf(
                "the sync %s; %.0f products a second meanwhile; load %.1f%n",
                ran ? "ran all the time" : "ENDED BEFORE THE MEASUREMENTS DID",
                (done.get() - doneBefore) / seconds,
                load());
        print();
        home.services().runs().latest(TestHome.OWNER, Optional.empty(), 1).stream()
                .filter(run -> !run.state().ended())
                .forEach(run -> home.services().runs().cancel(TestHome.OWNER, run.id()));
        sync.join();
    }

    private Run sync(CountDownLatch applying) {
        return home.services()
                .syncs()
                .run(
                        TestHome.OWNER,
                        new SyncCommand(
                                SpeedHome.busyShop(),
                                RunKind.INCREMENTAL,
                                List.of(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                true),
                        progress -> {
                            if (progress.step() == RunProgress.Step.APPLYING && progress.done() > 0) {
                                done.set(progress.done());
                                applying.countDown();
                            }
                        });
    }

    private void show(String when, ScreenId screen) {
        show(ScreenId.SETTINGS == screen ? ScreenId.OVERVIEW : ScreenId.SETTINGS);
        Took took = FxPulse.until(scene, () -> console.show(screen), there(screen));
        put(when + screen + ", feedback", took.feedback());
        put(when + screen + ", with its data", took.there());
        put(when + screen + ", work of the FX thread", took.work());
        rest(1);
    }

    private void show(ScreenId screen) {
        FxPulse.until(scene, () -> console.show(screen), there(screen));
    }

    /** Looks on for so many frames' worth of seconds. */
    private void rest(int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L / 4;
        FxPulse.until(scene, () -> {}, () -> System.nanoTime() > until);
    }

    private BooleanSupplier there(ScreenId screen) {
        return switch (screen) {
            case OVERVIEW -> () -> !text("#overview-sentence").isEmpty();
            case RUNS -> () -> rows("#runs-list") > 0 || empty();
            case PLAN -> () -> console.visible("#plan-filter").isPresent() || empty();
            case CONFLICTS -> () -> !text("#conflicts-title").isEmpty() && rows("#conflicts-list") > 0;
            case PRODUCTS -> () -> rows("#products-table") > 0;
            case FEEDS -> () -> console.visible("#feeds-path").isPresent();
            case HISTORY -> () -> rows("#history-table") > 0 || empty();
            case SETTINGS -> () -> console.visible("#settings-content").isPresent();
            case FIRSTRUN -> () -> console.visible("#firstrun-trial").isPresent();
        };
    }

    private boolean empty() {
        return console.visible("#state-empty").isPresent();
    }

    /** Found quickly, as it is asked for in each frame: only the screen that is shown is in the scene. */
    private Optional<Node> found(String selector) {
        return Optional.ofNullable(scene.lookup(selector));
    }

    private int rows(String selector) {
        return found(selector)
                .map(node -> switch (node) {
                    case TableView<?> table -> table.getItems().size();
                    case ListView<?> list -> list.getItems().size();
                    default -> 0;
                })
                .orElse(0);
    }

    private String text(String selector) {
        return found(selector)
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    private void keys() {
        show("", ScreenId.CONFLICTS);
        List<Double> there = new ArrayList<>();
        List<Double> feedback = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int press = 0; press < KEYS; press++) {
            KeyCode key = PRESSED[press % PRESSED.length];
            String before = OpenConsole.onFx(() -> text("#conflicts-title"));
            Took took = FxPulse.until(
                    scene, () -> press(key), () -> !text("#conflicts-title").equals(before) && !stale());
            there.add(took.there());
            feedback.add(took.feedback());
            work.add(took.work());
        }
        spreads.put("next conflict", Spread.of(there));
        spreads.put("next conflict, feedback", Spread.of(feedback));
        spreads.put("next conflict, work of the FX thread", Spread.of(work));
    }

    private boolean stale() {
        return found("#conflicts-title").stream().anyMatch(node -> {
            for (Node now = node; now != null; now = now.getParent()) {
                if (now.getPseudoClassStates().contains(STALE)) {
                    return true;
                }
            }
            return false;
        });
    }

    private void press(KeyCode key) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private void heap(String what) throws InterruptedException {
        System.gc();
        System.gc();
        double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        figures.put(what + ", MB", new double[] {used});
    }

    private final Map<String, List<Double>> several = new LinkedHashMap<>();

    private void put(String what, double took) {
        several.computeIfAbsent(what, any -> new ArrayList<>()).add(took);
    }

    private void report(String when, FxPulse.Found found) {
        spreads.put(when + ": work waits for the FX thread", found.waits());
        spreads.put(when + ": work of the FX thread in one go", found.work());
        spreads.put(when + ": frame on the FX thread", found.frames());
        spreads.put(when + ": from frame to frame", found.intervals());
    }

    private void print() {
        several.forEach((what, took) -> spreads.put(what, Spread.of(took)));
        System.out.printf("%-58s %6s %9s %9s %9s%n", "what (ms)", "count", "median", "99 %", "longest");
        spreads.forEach((what, spread) -> System.out.printf(
                "%-58s %6d %9.1f %9.1f %9.1f%n", what, spread.count(), spread.median(), spread.p99(), spread.most()));
        figures.forEach((what, figure) -> System.out.printf("%-58s %9.1f%n", what, figure[0]));
        Map<String, Object> all = new LinkedHashMap<>(spreads);
        all.putAll(figures);
        System.out.println(JsonMapper.shared().writeValueAsString(all));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
