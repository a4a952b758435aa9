package dev.syncline.console.runs;

import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.model.RunId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One run in the list. It changes in place while the run works, so that neither order nor selection moves. FX thread only. */
public final class RunLine {
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Optional<RunProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Track track = new Track();

    RunLine(Run run) {
        this.run = new ReadOnlyObjectWrapper<>(run);
    }

    RunId id() {
        return run.get().id();
    }

    /** The run as it is now. */
    ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /** What it last reported; empty where it works in another process or not at all. */
    ReadOnlyObjectProperty<Optional<RunProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /** What it reported while this console was open. */
    Track track() {
        return track;
    }

    void now(Run changed) {
        if (!changed.equals(run.get())) {
            run.set(changed);
        }
        if (changed.state().ended()) {
            progress.set(Optional.empty());
        }
    }

    void reported(RunProgress report) {
        if (!run.get().state().ended()) {
            track.add(report);
            progress.set(Optional.of(report));
        }
    }
}
