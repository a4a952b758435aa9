package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import dev.syncline.console.text.Sentences;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Has decisions written to the shop a few seconds after the last one, so that a person who works through a list causes a few
 * runs and not hundreds, and can still take the last ones back. One run at a time; nobody waits for it. FX thread only.
 */
final class DecisionWriter {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final ReadOnlyIntegerWrapper owed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ConflictSource source;
    private final Background background;
    private final Delay delay;
    private final Voice voice;

    DecisionWriter(ConflictSource source, Background background, Delay delay, Voice voice) {
        this.source = source;
        this.background = background;
        this.delay = delay;
        this.voice = voice;
    }

    /** How many steps were decided since the last writing began. */
    ReadOnlyIntegerProperty owed() {
        return owed.getReadOnlyProperty();
    }

    /** Whether decisions are being written. */
    ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /** Something was decided. */
    void owe() {
        owed.set(owed.get() + 1);
        delay.restart(QUIET, this::write);
    }

    /** Writes now. */
    void write() {
        delay.cancel();
        if (writing.get()) {
            delay.restart(QUIET, this::write);
            return;
        }
        writing.set(true);
        owed.set(0);
        background.run(source::write, this::written, failure -> {
            writing.set(false);
            voice.complain("conflicts.write.failed", Sentences.said(failure));
        });
    }

    private void written(Optional<Run> run) {
        writing.set(false);
        if (run.isEmpty()) {
            voice.say("conflicts.write.none");
        } else if (run.get().state() == RunState.DONE) {
            voice.say("conflicts.write.done");
        } else {
            voice.complain("conflicts.write.ended", run.get().id().toString());
        }
    }
}
