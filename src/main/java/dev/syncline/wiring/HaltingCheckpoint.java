package dev.syncline.wiring;

import dev.syncline.engine.Checkpoint;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the process at the nth time that a step is reached, as {@code SYNCLINE_HALT_AT=STEP:N} asks for. It is how tests
 * end a process between two steps of the write cycle, without a chance to tidy up.
 */
final class HaltingCheckpoint implements Checkpoint {
    private final Step at;
    private final AtomicInteger left;

    private HaltingCheckpoint(Step at, int time) {
        this.at = at;
        this.left = new AtomicInteger(time);
    }

    static Checkpoint of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SYNCLINE_HALT_AT"))
                .<Checkpoint>map(HaltingCheckpoint::parse)
                .orElse(NONE);
    }

    private static HaltingCheckpoint parse(String text) {
        String[] parts = text.split(":", 2);
        return new HaltingCheckpoint(Step.valueOf(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    @Override
    public void reached(Step step) {
        if (step == at && left.decrementAndGet() == 0) {
            kill();
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            Runtime.getRuntime().halt(137);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(137);
    }
}
