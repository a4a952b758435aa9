package dev.syncline.feed.tables;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.source.Content;
import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.OpenText;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.TextFile;
import dev.syncline.feed.source.Utf8Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens tables in the way that each of them turned out to need. Not thread-safe. */
final class TableDesk implements AutoCloseable {
    private static final int BEGINNING = 4096;
    private static final String DELIMITERS = ",;\t|";

    private final TableSet tables;
    private final Path directory;
    private final int mostCellChars;
    private final Map<String, TableWay> ways = new HashMap<>();
    private final Map<String, Path> sorted = new HashMap<>();
    private final Map<String, String> encodings = new HashMap<>();
    private TableFindings findings = new TableFindings();

    TableDesk(TableSet tables, Path directory, int mostCellChars) {
        this.tables = tables;
        this.directory = directory;
        this.mostCellChars = mostCellChars;
    }

    /** Begins anew: what was found so far is found again. */
    TableFindings begin() {
        findings = new TableFindings();
        tables.notes().forEach(findings::note);
        encodings.values().stream().sorted().forEach(findings::note);
        return findings;
    }

    int mostCellChars() {
        return mostCellChars;
    }

    /** Says how a table is to be read, before it is opened. */
    void know(TextFile file, Optional<String> encoding) {
        Encoding found = file.recognise(encoding);
        ways.put(
                file.name(),
                new TableWay(file.name(), file, found, delimiter(file, found), false, encoding.isEmpty(), false));
    }

    /** What stands most often in the first line. */
    private static char delimiter(TextFile file, Encoding encoding) {
        char[] beginning = new char[BEGINNING];
        int length;
        try (OpenText text = file.open(encoding)) {
            length = text.read(beginning, 0, BEGINNING);
        } catch (IOException e) {
            throw Refusals.unreadable(file.path(), e);
        }
        int[] counts = new int[DELIMITERS.length()];
        for (int i = 0; i < length && beginning[i] != '\n'; i++) {
            int which = DELIMITERS.indexOf(beginning[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    TableReader open(String table) throws IOException, TableTrouble {
        return open(tables.table(table));
    }

    TableReader open(TextFile file) throws IOException, TableTrouble {
        return new TableReader(way(file.name()), mostCellChars, findings);
    }

    /** Finds another way for a table. */
    void mend(TableTrouble trouble) throws IOException, TableTrouble {
        String name = trouble.table();
        TableWay way = way(name);
        ways.put(
                name,
                switch (trouble.kind()) {
                    case QUOTES -> way.withScreen();
                    case ENCODING -> way.withEncoding(encoding(name, way));
                    case ORDER -> sort(name, way);
                });
    }

    private TableWay way(String name) {
        TableWay way = ways.get(name);
        if (way == null) {
            throw new IllegalStateException("Not known: " + name);
        }
        return way;
    }

    private Encoding encoding(String name, TableWay way) throws IOException {
        Utf8Audit audit = Utf8Audit.of(way.file(), way.encoding().markBytes());
        if (audit.flaw().isEmpty()) {
            return way.encoding();
        }
        Utf8Audit.Flaw flaw = audit.flaw().get();
        String what = "line %d of %s is not UTF-8 (byte 0x%02x)".formatted(flaw.line(), name, flaw.value());
        boolean other = audit.sequences() == 0 && audit.fitsWindows1252();
        if (!other || way.encoding().origin() != Encoding.Origin.ASSUMED) {
            throw new FeedRefused(what.substring(0, 1).toUpperCase(Locale.ROOT)
                    + what.substring(1)
                    + (other
                            ? " though the file says so; it reads as windows-1252. Import with --encoding windows-1252?"
                            : ", and no other encoding explains it. Ask the supplier for the export again, or name"
                                    + " its encoding with --encoding."));
        }
        encodings.put(name, name + " is read as windows-1252, because " + what);
        return way.encoding().asWindows1252();
    }

    private TableWay sort(String name, TableWay way) throws IOException, TableTrouble {
        Path target = Files.createTempFile(directory, "sorted-", ".csv");
        sorted.put(name, target);
        try (TableReader table = new TableReader(way, mostCellChars, new TableFindings())) {
            new TableSort(directory, mostCellChars).sort(table, target);
        }
        TextFile staged = new TextFile(tables.path(), new Content.OfFile(target), Long.MAX_VALUE);
        return way.sortedIn(staged, staged.recognise(Optional.of("utf-8")));
    }

    @Override
    public void close() throws IOException {
        for (Path file : sorted.values()) {
            Files.deleteIfExists(file);
        }
    }
}
