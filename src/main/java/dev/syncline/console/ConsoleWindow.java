package dev.syncline.console;

import dev.syncline.console.action.Actions;
import dev.syncline.console.control.Notices;
import dev.syncline.console.fx.Background;
import dev.syncline.console.live.Live;
import dev.syncline.console.navigation.Navigator;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.shell.Shell;
import dev.syncline.console.shell.SyncStarting;
import dev.syncline.console.text.Formats;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Appearance;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.RunEvents;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** A console's window and everything in it, put together by constructors. FX thread only. */
public final class ConsoleWindow {
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage = new Stage();
    private final ConsoleSetting setting;
    private final Preferences preferences;
    private final WindowSize size;
    private final Workbench workbench;
    private final Screens screens;
    private final Shell shell;
    private Runnable undress = () -> {};
    private final RunEvents.Subscription runs;
    private boolean open = true;

    private ConsoleWindow(ConsoleSetting setting) {
        this.setting = setting;
        this.preferences = Preferences.in(setting.home().resolve("console.properties"));
        this.size = new WindowSize(stage, preferences);
        this.workbench = workbench();
        this.screens = new Screens(setting.services(), setting.actor(), workbench);
        this.shell = Shell.of(workbench, screens, new SyncStarting(setting.services(), setting.actor()), this::leave);
        this.runs = setting.services()
                .runs()
                .subscribe(setting.actor(), workbench.live().listener());
    }

    /**
     * Opens a window.
     *
     * @param closed is run when it was closed
     */
    static ConsoleWindow open(ConsoleSetting setting, Runnable closed) {
        ConsoleWindow window = new ConsoleWindow(setting);
        window.show(closed);
        return window;
    }

    private Workbench workbench() {
        Texts texts = new Texts(Locale.forLanguageTag(preferences
                .text("language", Locale.getDefault().toLanguageTag())
                .get()));
        texts.language()
                .addListener((observed, before, after) ->
                        preferences.text("language", "en").set(after.toLanguageTag()));
        return new Workbench(
                texts,
                new Formats(texts, setting.clock(), ZoneId.systemDefault()),
                new Background(Platform::runLater),
                new Live(
                        new StandingReader(
                                setting.services(), setting.actor(), setting.clock(), ZoneId.systemDefault()),
                        Platform::runLater,
                        preferences),
                new Navigator(),
                new Actions(setting.actor(), texts),
                new Notices(),
                preferences,
                new Appearance(preferences));
    }

    private void show(Runnable closed) {
        Scene scene = new Scene(shell.view(), size.width(), size.height());
        undress = workbench.appearance().dress(scene);
        shell.listen(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty().bind(workbench.texts().bind("shell.title"));
        stage.getIcons().add(icon("64"));
        stage.getIcons().add(icon("256"));
        size.follow();
        stage.setOnCloseRequest(event -> size.remember());
        stage.setOnHidden(event -> {
            open = false;
            size.rest();
            closed.run();
        });
        followScreen();
        preferences.onChange(() -> workbench
                .background()
                .run(
                        () -> {
                            preferences.save();
                            return true;
                        },
                        done -> {},
                        failed -> {}));
        welcome();
        workbench.live().start();
        shell.attach();
        stage.show();
        Rehearsal.beginIfAsked(this);
    }

    /** Where there is no shop yet, the way to one is shown first. */
    private void welcome() {
        workbench
                .background()
                .run(
                        () -> setting.services().shops().list(setting.actor()),
                        shops -> {
                            if (shops.isEmpty()) {
                                workbench.navigator().go(ScreenId.FIRSTRUN);
                            }
                        },
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }

    /** The console begins where it was left. */
    private void followScreen() {
        StringProperty screen = preferences.text("screen", ScreenId.OVERVIEW.word());
        screens.available().stream()
                .filter(known -> known.word().equals(screen.get()))
                .findFirst()
                .ifPresent(workbench.navigator()::go);
        workbench
                .navigator()
                .current()
                .addListener(
                        (observed, before, after) -> screen.set(after.screen().word()));
    }

    private static Image icon(String size) {
        return new Image(
                Objects.requireNonNull(ConsoleWindow.class.getResource("/dev/syncline/icons/syncline-" + size + ".png"))
                        .toExternalForm());
    }

    /** Closes the window as its own button does. */
    private void leave() {
        size.remember();
        stage.close();
    }

    /** The window itself, for tests. */
    Stage stage() {
        return stage;
    }

    /** The screens that it has. */
    Set<ScreenId> screens() {
        return screens.available();
    }

    /** Goes to a screen. */
    void go(ScreenId screen) {
        workbench.navigator().go(screen);
    }

    /** Goes to one thing on a screen. */
    void go(Target target) {
        workbench.navigator().go(target);
    }

    /** How much work is being done for the window. */
    int busy() {
        return workbench.background().busy().get();
    }

    /** Brings the window before all others. */
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Closes the window, if it is open, and ends everything that works for it. */
    void close() {
        if (open) {
            size.remember();
            stage.close();
        }
        undress.run();
        runs.close();
        shell.detach();
        workbench.live().close();
        workbench.background().close();
        preferences.save();
    }
}
