package dev.syncline.feed;

import dev.syncline.engine.FeedRefused;
import dev.syncline.engine.FeedRequest;
import dev.syncline.feed.source.Content;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.source.TextFile;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.feed.tables.TableSet;
import dev.syncline.feed.tables.TableStager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds out what a file or folder holds, and stages what is no delimited text. Immutable, thread-safe. */
final class FeedSources {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int NAMES_SHOWN = 8;

    private final Path directory;
    private final FeedLimits limits;

    /** Staged files go to {@code directory}, which is made when it is needed. */
    FeedSources(Path directory, FeedLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * A text to be recognised.
     *
     * @param text the text
     * @param staged what it was staged from, where it was
     */
    record Opened(TextFile text, Optional<StagedFeed> staged) {}

    Opened open(FeedRequest request, LongConsumer rowsSoFar) {
        Path path = request.file();
        try {
            if (Files.isDirectory(path)) {
                return tables(request, folder(path), rowsSoFar);
            }
            if (isZip(path)) {
                return zip(request, rowsSoFar);
            }
            return new Opened(new TextFile(path, limits.mostUnpackedBytes()), Optional.empty());
        } catch (IOException e) {
            throw Refusals.unreadable(path, e);
        }
    }

    /** Removes all staged files. */
    void clear() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was staged in " + directory + " cannot be removed", e);
        }
    }

    private Opened zip(FeedRequest request, LongConsumer rowsSoFar) throws IOException {
        Path path = request.file();
        List<Content> entries = entries(path);
        if (TableSet.isAmong(names(entries))) {
            return tables(request, entries, rowsSoFar);
        }
        if (entries.size() != 1) {
            throw new FeedRefused(path + " holds " + entries.size() + " files"
                    + (entries.isEmpty() ? "" : ": " + shown(names(entries)))
                    + ". Unpack it and import the file that has the products.");
        }
        return new Opened(new TextFile(path, entries.getFirst(), limits.mostUnpackedBytes()), Optional.empty());
    }

    private Opened tables(FeedRequest request, List<Content> contents, LongConsumer rowsSoFar) throws IOException {
        Path path = request.file();
        if (!TableSet.isAmong(names(contents))) {
            throw new FeedRefused(path + " is a folder without the tables of an export: none of its files is called"
                    + " EN_US_B_product.csv or alike. Name the file that the supplier sent.");
        }
        Files.createDirectories(directory);
        TableSet tables = TableSet.of(path, contents, limits.mostUnpackedBytes());
        StagedFeed staged =
                new TableStager(directory, limits.mostCellChars()).stage(tables, request.encoding(), rowsSoFar);
        return new Opened(staged.text(path), Optional.of(staged));
    }

    private static List<Content> folder(Path path) throws IOException {
        List<Content> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> contents.add(new Content.OfFile(file)));
        }
        return contents;
    }

    private static List<Content> entries(Path path) throws IOException {
        List<Content> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                // What systems put beside the files is none of the supplier's.
                if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store")) {
                    contents.add(new Content.OfEntry(path, name));
                }
            }
        } catch (ZipException e) {
            throw new FeedRefused(
                    path + " is an archive that cannot be opened: it is cut off or damaged. Fetch it" + " again.", e);
        }
        return contents;
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static List<String> names(List<Content> contents) {
        return contents.stream().map(Content::name).toList();
    }

    private static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
    }
}
