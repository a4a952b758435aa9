package dev.syncline.cli;

import dev.syncline.cli.output.ProgressOutput;
import dev.syncline.cli.terminal.Output;
import dev.syncline.cli.terminal.ProgressLine;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunProgress;

/** Shows how far a run is: a line that overwrites itself, or JSON on standard error for scripts that want it. */
final class RunWatch implements RunListener, AutoCloseable {
    private final Output output;
    private final ProgressLine line;

    RunWatch(Output output) {
        this.output = output;
        this.line = output.progress();
    }

    @Override
    public void onProgress(RunProgress progress) {
        line.show(() -> ProgressOutput.line(progress));
        output.event(() -> ProgressOutput.json(progress));
    }

    @Override
    public void close() {
        line.close();
    }
}
