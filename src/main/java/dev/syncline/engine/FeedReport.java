package dev.syncline.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reading a feed did to the catalogue.
 *
 * @param rows rows of the file without the header
 * @param products products that the rows make
 * @param created products that are new
 * @param changed products of which a field changed
 * @param unchanged products that the feed repeats
 * @param removed products that the feed does not list any more
 * @param rejected rows refused
 * @param rejectedFile where the refused rows are, where there are any
 * @param warnings how often each thing was seen that is imported but looks wrong, by rule
 * @param notes what a person should know
 * @param holds why nothing was applied until a person approves; empty where it was applied
 * @param seconds time taken
 */
public record FeedReport(
        long rows,
        long products,
        long created,
        long changed,
        long unchanged,
        long removed,
        long rejected,
        Optional<Path> rejectedFile,
        SortedMap<String, Long> warnings,
        List<String> notes,
        List<String> holds,
        double seconds) {
    public FeedReport {
        warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
        notes = List.copyOf(notes);
        holds = List.copyOf(holds);
    }
}
