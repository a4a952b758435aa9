package dev.syncline.engine;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.ExistenceUndo.Verdict;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.compare.UndoSentences;
import dev.syncline.engine.UndoOutlook.Kept;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what taking runs back does and leaves. Used by one thread. */
final class UndoTally {
    private static final int SHOWN = 1000;

    private final List<Kept> kept = new ArrayList<>();
    private final Map<Deed, Long> deeds = new EnumMap<>(Deed.class);
    private long products;
    private long fields;
    private long edited;
    private long impossible;

    /** What was found about one product. */
    void add(UndoFindings found) {
        switch (found.whole()) {
            case Verdict.Possible(Deed deed) -> deeds.merge(deed, 1L, Long::sum);
            case Verdict.Edited(Sentence why) -> keep(found.state(), Optional.empty(), true, why);
            case Verdict.Impossible(Sentence why) -> keep(found.state(), Optional.empty(), false, why);
            case Verdict.Nothing() -> {
                // Nothing to do about the product as a whole.
            }
        }
        for (Finding finding : found.fields()) {
            switch (finding) {
                case Finding.Undoable _ -> fields++;
                case Finding.Edited(var path, var _, var _, var _) ->
                    keep(found.state(), Optional.of(path), true, UndoSentences.CHANGED_SINCE);
                case Finding.Impossible(var path, Sentence why) -> keep(found.state(), Optional.of(path), false, why);
            }
        }
        products += found.isEmpty() ? 0 : 1;
    }

    /** A collection that was created for the runs, which stays. */
    void stays(HistoryEntry created) {
        keep(created, CollectionCycle.handle(created), UndoSentences.COLLECTION_STAYS);
    }

    /** A product that was deleted for good, and is forgotten. */
    void gone(HistoryEntry deleted) {
        keep(deleted, deleted.key(), UndoSentences.DELETED_FOR_GOOD);
    }

    private void keep(HistoryEntry entry, String key, Sentence why) {
        impossible++;
        if (kept.size() < SHOWN) {
            kept.add(new Kept(entry.product(), key, Optional.empty(), false, why, Optional.empty(), Optional.empty()));
        }
    }

    private void keep(ProductState state, Optional<FieldPath> path, boolean changed, Sentence why) {
        edited += changed ? 1 : 0;
        impossible += changed ? 0 : 1;
        if (kept.size() < SHOWN) {
            kept.add(new Kept(
                    state.id().orElseThrow(),
                    state.key().text(),
                    path,
                    changed,
                    why,
                    path.flatMap(state.local().fields()::get),
                    path.flatMap(state.remote().fields()::get)));
        }
    }

    UndoOutlook outlook() {
        return new UndoOutlook(products, fields, edited, impossible, deeds, kept);
    }
}
