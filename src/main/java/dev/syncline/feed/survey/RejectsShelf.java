package dev.syncline.feed.survey;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.RejectsPort;
import dev.syncline.feed.source.Refusals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The files of rejected rows in a folder. Immutable, thread-safe. */
public final class RejectsShelf implements RejectsPort {
    /** How the name of the file of facts ends. */
    static final String ENDING = ".facts.json";

    private static final String ROWS = ".csv";

    private final Path directory;

    /** Of a folder that need not be there. */
    public RejectsShelf(Path directory) {
        this.directory = directory;
    }

    /** What is known of a file of rejected rows. */
    record Facts(String source, String mapping, long rejected, long warnings) {}

    @Override
    public List<Quarantine> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Quarantine> all = new ArrayList<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                quarantine(file).ifPresent(all::add);
            }
            all.sort(Comparator.comparing(Quarantine::at).reversed());
            return all;
        } catch (IOException e) {
            throw Refusals.unreadable(directory, e);
        }
    }

    private Optional<Quarantine> quarantine(Path facts) throws IOException {
        String name = String.valueOf(facts.getFileName());
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        Path rows = directory.resolve(stem + ROWS);
        if (!Files.exists(rows)) {
            return Optional.empty();
        }
        Facts known = JsonMapper.shared().readValue(Files.readString(facts), Facts.class);
        return Optional.of(new Quarantine(
                stem.substring(stem.lastIndexOf('-') + 1),
                Files.getLastModifiedTime(facts).toInstant(),
                known.source(),
                known.mapping(),
                known.rejected(),
                known.warnings(),
                rows));
    }

    @Override
    public Optional<Quarantine> find(String id) {
        return list().stream().filter(quarantine -> quarantine.id().equals(id)).findFirst();
    }

    @Override
    public void forEach(Quarantine quarantine, Consumer<Finding> sink) {
        String rows = quarantine.file().toString();
        Path file = Path.of(rows.substring(0, rows.length() - ROWS.length()) + FindingsFile.ENDING);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                FindingsFile.Line found = JsonMapper.shared().readValue(line, FindingsFile.Line.class);
                sink.accept(new Finding(found.refused(), found.reject()));
            }
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }

    @Override
    public void export(Quarantine quarantine, Path target) {
        try {
            Files.copy(quarantine.file(), target);
        } catch (FileAlreadyExistsException e) {
            throw new FeedRefused(target + " is there already. Name another file, or remove it first.", e);
        } catch (IOException e) {
            throw new FeedRefused(
                    target + " cannot be written: " + e.getMessage() + ". Check that its folder is there.", e);
        }
    }
}
