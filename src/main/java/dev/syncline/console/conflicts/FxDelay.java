package dev.syncline.console.conflicts;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Waits on the FX thread without holding it up. */
final class FxDelay implements Delay {
    private final PauseTransition pause = new PauseTransition();

    @Override
    public void restart(Duration after, Runnable work) {
        pause.stop();
        pause.setDuration(javafx.util.Duration.millis((double) after.toMillis()));
        pause.setOnFinished(event -> work.run());
        pause.playFromStart();
    }

    @Override
    public void cancel() {
        pause.stop();
    }
}
