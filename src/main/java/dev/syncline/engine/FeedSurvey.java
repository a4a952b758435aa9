package dev.syncline.engine;

import dev.syncline.model.Digest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in a file. {@code rows} is the sum of the rows of all products, {@code repeated} and {@code rejected}.
 *
 * @param request what was asked for
 * @param format the format that it is read as
 * @param mapping the mapping that it is read with, as {@code name@version}
 * @param encoding the character encoding that it is read in
 * @param delimiter the delimiter that it is read with; {@code tab} for a tab
 * @param rows rows with content, without the header
 * @param products products that will be given
 * @param repeated rows that say again what another row says
 * @param rejected rows that are left out
 * @param firstRejects the first of them, in the order of lines; at most 100
 * @param rejectedFile all rejected rows in the file's own layout with a column of reasons; empty where none was rejected
 * @param warnings how often each thing was seen that is imported but looks wrong, by rule
 * @param firstWarnings the first of them in the order of lines; at most 100
 * @param notes how the file was read, where that is worth saying
 * @param holds why a person has to approve before anything is applied; empty where nothing stands against it
 * @param cutOff where the file ends too early, if it does; also among the holds
 * @param content a digest of all rows, the header and the mapping; equal digests mean that there is nothing new to import
 * @param trail what the reader remembers for its second reading
 */
public record FeedSurvey(
        FeedRequest request,
        String format,
        String mapping,
        String encoding,
        String delimiter,
        long rows,
        long products,
        long repeated,
        long rejected,
        List<FeedReject> firstRejects,
        Optional<Path> rejectedFile,
        SortedMap<String, Long> warnings,
        List<FeedReject> firstWarnings,
        List<String> notes,
        List<String> holds,
        Optional<String> cutOff,
        Digest content,
        FeedTrail trail) {
    public FeedSurvey {
        firstRejects = List.copyOf(firstRejects);
        warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
        firstWarnings = List.copyOf(firstWarnings);
        notes = List.copyOf(notes);
        holds = List.copyOf(holds);
    }
}
