package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The history: what was changed, when, by whom. Append-only. Joins a running transaction. */
public interface RecordPort {
    /** Appends entries. */
    void append(List<HistoryEntry> entries);

    /** Streams entries, the newest first. */
    void forEach(HistoryFilter filter, Consumer<HistoryEntry> sink);

    /** Streams what happened to these products since a moment, the earliest first. */
    void forEachChange(Collection<ProductId> products, Instant since, Consumer<HistoryEntry> sink);

    /** Appends an import. */
    void append(PastImport done);

    /** The imports of all shops, the newest first. */
    List<PastImport> imports(int most);

    /** Which entries to show; an empty part filters nothing. */
    record HistoryFilter(Optional<ProductId> product, Optional<RunId> run, Optional<Instant> since, int most) {}
}
