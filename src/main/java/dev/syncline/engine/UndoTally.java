package dev.syncline.engine;

import dev.syncline.compare.Undo.Finding;
import dev.syncline.engine.UndoOutlook.Kept;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what taking a run back does and leaves. Used by one thread. */
final class UndoTally {
    private static final int SHOWN = 1000;

    private final List<Kept> kept = new ArrayList<>();
    private long products;
    private long fields;
    private long edited;
    private long impossible;

    void add(ProductState state, List<Finding> findings) {
        long before = fields;
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Undoable _ -> fields++;
                case Finding.Edited(var path, var _, var local, var remote) -> {
                    edited++;
                    keep(new Kept(
                            state.id().orElseThrow(),
                            state.key().text(),
                            Optional.of(path),
                            true,
                            EngineSentences.CHANGED_SINCE,
                            local,
                            remote));
                }
                case Finding.Impossible(var path, Sentence why) -> {
                    impossible++;
                    keep(new Kept(
                            state.id().orElseThrow(),
                            state.key().text(),
                            Optional.of(path),
                            false,
                            why,
                            state.local().fields().get(path),
                            state.remote().fields().get(path)));
                }
            }
        }
        if (fields > before) {
            products++;
        }
    }

    /** Something that the run did to the product as a whole. */
    void whole(ProductState state, String action) {
        impossible++;
        keep(new Kept(
                state.id().orElseThrow(),
                state.key().text(),
                Optional.empty(),
                false,
                switch (action) {
                    case "create" -> EngineSentences.CREATED;
                    case "archive" -> EngineSentences.ARCHIVED;
                    default -> EngineSentences.DELETED;
                },
                Optional.empty(),
                Optional.empty()));
    }

    private void keep(Kept one) {
        if (kept.size() < SHOWN) {
            kept.add(one);
        }
    }

    UndoOutlook outlook() {
        return new UndoOutlook(products, fields, edited, impossible, kept);
    }
}
