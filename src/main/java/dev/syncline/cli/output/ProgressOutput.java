package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.RunProgress;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How far a run is, as scripts and people see it. */
public final class ProgressOutput {
    private ProgressOutput() {}

    /** One line for a person who watches. */
    public static String line(RunProgress progress) {
        StringBuilder line = new StringBuilder("Run " + progress.run() + ", " + Shown.word(progress.step()) + ": ");
        progress.percent().ifPresent(percent -> line.append(percent).append(" %, "));
        line.append(progress.done());
        progress.total().ifPresent(total -> line.append(" of ").append(total));
        if (progress.perSecond() > 0) {
            line.append(String.format(Locale.ROOT, ", %.1f/s", progress.perSecond()));
        }
        progress.left()
                .ifPresent(left -> line.append(", ").append(duration(left)).append(" left"));
        progress.current().ifPresent(current -> line.append(", ").append(current));
        return line.toString();
    }

    /** The document for scripts. */
    public static ObjectNode json(RunProgress progress) {
        ObjectNode document = Json.object()
                .put("run", progress.run().number())
                .put("state", progress.state().word())
                .put("step", Shown.word(progress.step()))
                .put("done", progress.done());
        progress.total().ifPresent(total -> document.put("total", total));
        progress.percent().ifPresent(percent -> document.put("percent", percent));
        document.put("perSecond", Shown.figure(progress.perSecond()));
        progress.left().ifPresent(left -> document.put("secondsLeft", left.toSeconds()));
        document.set("current", Shown.word(progress.current()));
        return document;
    }

    private static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
