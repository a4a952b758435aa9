package dev.syncline.console;

import dev.syncline.console.navigation.ScreenId;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Shows every screen once and closes the window, so that the build can record what a console loads (the class archive that
 * makes it open quickly). Not for users: it is asked for by the system property {@value #PROPERTY}, on the headless
 * platform. FX thread only.
 */
final class Rehearsal {
    private static final String PROPERTY = "syncline.rehearsal";
    /** Frames for each screen: the first lays it out, the others show what was read for it. */
    private static final int FRAMES = 10;
    /** A screen that never comes to rest must not hold up the build: some half a minute. */
    private static final int MOST_FRAMES = 2_000;

    private final Queue<ScreenId> screens;
    private final ConsoleWindow window;
    private int quiet;
    private int frames;

    private Rehearsal(ConsoleWindow window) {
        this.window = window;
        this.screens = new ArrayDeque<>(window.screens());
    }

    /** Begins, where it is asked for. */
    static void beginIfAsked(ConsoleWindow window) {
        if (!Boolean.getBoolean(PROPERTY)) {
            return;
        }
        Rehearsal rehearsal = new Rehearsal(window);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (rehearsal.ended()) {
                    stop();
                    window.stage().close();
                }
            }
        }.start();
    }

    private boolean ended() {
        frames++;
        quiet = window.busy() == 0 ? quiet + 1 : 0;
        if (quiet < FRAMES && frames < MOST_FRAMES) {
            return false;
        }
        quiet = 0;
        ScreenId next = screens.poll();
        if (next == null) {
            return true;
        }
        window.go(next);
        return false;
    }
}
