package dev.syncline.console;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.service.Actor;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The console's real window over a test's home, on the headless platform, driven by a robot as a person would. What a test
 * looks for it finds by style ids ({@code #conflicts-list}).
 */
public final class OpenConsole implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final FxRobot robot = new FxRobot();
    private final ConsoleWindow window;

    private OpenConsole(ConsoleWindow window) {
        this.window = window;
    }

    /** Opens a window for the home's owner. */
    public static OpenConsole on(TestHome home) {
        return on(home, TestHome.OWNER);
    }

    /** Opens a window for somebody. */
    public static OpenConsole on(TestHome home, Actor actor) {
        return on(home, actor, InstantSource.system());
    }

    /**
     * Opens a window for somebody.
     *
     * @param clock is asked for the time once at each look at the store, on the thread {@code console-live}
     */
    public static OpenConsole on(TestHome home, Actor actor, InstantSource clock) {
        OpenConsole console = opened(home, actor, clock);
        console.settle();
        return console;
    }

    /** Opens a window for somebody, without waiting for what it reads. */
    public static OpenConsole unsettled(TestHome home, Actor actor) {
        return opened(home, actor, InstantSource.system());
    }

    private static OpenConsole opened(TestHome home, Actor actor, InstantSource clock) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX did not start", e);
        }
        ConsoleSetting setting = new ConsoleSetting(home.services(), actor, clock, home.folder(), Map.of());
        return new OpenConsole(onFx(() -> ConsoleWindow.open(setting, () -> {})));
    }

    /** Remembers something in a home before its window is opened, such as {@code appearance.theme}. */
    public static void remember(TestHome home, Map<String, String> values) {
        Path file = home.folder().resolve("console.properties");
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append(System.lineSeparator()));
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses keys and types. */
    public FxRobot robot() {
        return robot;
    }

    /** The window. */
    public Stage stage() {
        return window.stage();
    }

    /** What is in it. */
    public Scene scene() {
        return window.stage().getScene();
    }

    /** Presses one key, with others held. */
    public void press(KeyCode key, KeyCode... held) {
        KeyCode[] all = new KeyCode[held.length + 1];
        System.arraycopy(held, 0, all, 0, held.length);
        all[held.length] = key;
        robot.push(all);
    }

    /** Goes to a screen by its key. */
    public void go(int digit) {
        press(KeyCode.getKeyCode(Integer.toString(digit)), KeyCode.CONTROL);
        settle();
    }

    /** Clicks a node that a selector finds, once it is there. */
    public void click(String selector) {
        await(selector + " to be there", () -> visible(selector).isPresent());
        robot.clickOn(visible(selector).orElseThrow());
    }

    /** Presses a button once it is there and allowed, wherever it lies: the headless screen is narrower than the window. */
    public void fire(String selector) {
        await(
                selector + " to be allowed",
                () -> visible(selector).filter(node -> !node.isDisabled()).isPresent());
        onFx(() -> {
            if (visible(selector).orElseThrow() instanceof ButtonBase button) {
                button.fire();
            }
            return true;
        });
    }

    /** The first node that a selector finds and that can be seen. */
    public Optional<Node> visible(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(OpenConsole::shown)
                .findFirst();
    }

    private static boolean shown(Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (!now.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Waits until something is so, asking on the FX thread. */
    public void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what, e);
        }
    }

    /** Waits until nothing is being done for the window. */
    public void settle() {
        await("the console to settle", () -> window.busy() == 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether there is such a screen. */
    public boolean has(ScreenId screen) {
        return window.screens().contains(screen);
    }

    /** Goes to a screen, without waiting for what it reads. */
    public void show(ScreenId screen) {
        onFx(() -> {
            window.go(screen);
            return true;
        });
    }

    /** Goes to one thing on a screen. */
    public void show(Target target) {
        onFx(() -> {
            window.go(target);
            return true;
        });
        settle();
    }

    /**
     * Takes a picture of what the window shows, as large as wanted: the headless platform's screen has 1000 by 1000 points,
     * so the content is laid out in a scene of its own for it.
     *
     * @param settled whether to wait until nothing is being read
     */
    public void picture(Path file, double width, double height, boolean settled) {
        Parent root = onFx(() -> scene().getRoot());
        Scene large = onFx(() -> {
            scene().setRoot(new Group());
            Scene made = new Scene(root, width, height);
            made.getStylesheets().setAll(scene().getStylesheets());
            made.snapshot(null);
            return made;
        });
        if (settled) {
            settle();
        }
        WritableImage image = onFx(() -> {
            large.snapshot(null);
            WritableImage taken = large.snapshot(null);
            large.setRoot(new Group());
            scene().setRoot(root);
            return taken;
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something on the FX thread. */
    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    @Override
    public void close() {
        onFx(() -> {
            window.close();
            return true;
        });
    }
}
