package dev.syncline.console.history;

import dev.syncline.console.fx.Coalescer;
import dev.syncline.console.fx.Stoppable;
import dev.syncline.console.workbench.Desk;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Writes what is listed to a file. */
public final class ExportViewModel {
    private final Desk desk;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper sofar = new ReadOnlyLongWrapper();
    private final Coalescer<String, Long> counting;
    private Optional<Stoppable<Long>> working = Optional.empty();

    public ExportViewModel(Desk desk) {
        this.desk = desk;
        this.counting = new Coalescer<>(
                desk.background().fx(), counts -> counts.values().forEach(sofar::set));
    }

    /**
     * Writes the entries of a source as CSV, whole or not at all.
     *
     * @param done takes how many entries were written
     */
    void export(HistorySource source, Path file, Consumer<Long> done, Consumer<Exception> failed) {
        if (busy.get()) {
            return;
        }
        Stoppable<Long> work = new Stoppable<>(() -> write(source, file));
        working = Optional.of(work);
        busy.set(true);
        sofar.set(0);
        desk.background()
                .run(
                        work,
                        written -> {
                            busy.set(false);
                            done.accept(written);
                        },
                        failure -> {
                            busy.set(false);
                            if (!work.isStopped()) {
                                failed.accept(failure);
                            }
                        });
    }

    private long write(HistorySource source, Path file) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written;
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                written = desk.services()
                        .browse()
                        .exportHistory(desk.actor(), source.query(), writer, count -> counting.offer("count", count));
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Stops writing. */
    void stop() {
        working.ifPresent(Stoppable::stop);
    }

    /** Whether it is being written. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How many entries were written so far. */
    ReadOnlyLongProperty sofar() {
        return sofar.getReadOnlyProperty();
    }
}
