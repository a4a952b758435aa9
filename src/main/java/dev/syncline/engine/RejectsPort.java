package dev.syncline.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows that were refused, with their reasons, until somebody removes them. Thread-safe. */
public interface RejectsPort {
    /**
     * The refused rows of one file.
     *
     * @param id what people name it by
     * @param at when it was last read
     * @param source the file that they are from
     * @param mapping the mapping that refused them
     * @param rejected how many rows
     * @param warnings how many warnings there were beside them
     * @param file the rows in the supplier's own layout
     */
    record Quarantine(String id, Instant at, String source, String mapping, long rejected, long warnings, Path file) {}

    /**
     * Why a row was refused, or what somebody was warned of.
     *
     * @param refused whether the row was left out
     * @param reject what is wrong, and where
     */
    record Finding(boolean refused, FeedReject reject) {}

    /** All of them, the newest first. */
    List<Quarantine> list();

    /** The one with this id. */
    Optional<Quarantine> find(String id);

    /** Streams what was found in the order of its finding. */
    void forEach(Quarantine quarantine, Consumer<Finding> sink);

    /**
     * Writes the rows to a file that is not there yet.
     *
     * @throws FeedRefused where it is, or cannot be written
     */
    void export(Quarantine quarantine, Path target);
}
