package dev.syncline.engine;

import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import dev.syncline.plan.PlanItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The history entries that steps and writes leave. */
final class HistoryOf {
    private HistoryOf() {}

    /** A pull: what the local side said, and what it says now. */
    static List<HistoryEntry> pulled(Run run, ProductState before, PlanItem item, Instant at) {
        return item.fields().stream()
                .map(field -> new HistoryEntry(
                        at,
                        run.actor(),
                        Optional.of(run.id()),
                        run.shop(),
                        item.product(),
                        item.key().text(),
                        Side.LOCAL,
                        "pull",
                        Optional.of(field.path()),
                        before.local().fields().get(field.path()),
                        field.after()))
                .toList();
    }

    /** A write that the shop took: an entry a field, one alone for a product that was created, archived or deleted. */
    static List<HistoryEntry> written(
            Run run, ProductState state, MutationKind kind, List<FieldWrite> writes, Instant at) {
        return switch (kind) {
            case COLLECTION_CREATE -> throw new IllegalStateException("A collection is no product");
            case CREATE -> List.of(whole(run, state, "create", at));
            case DELETE -> List.of(whole(run, state, "delete", at));
            case ARCHIVE -> List.of(whole(run, state, "archive", at));
            case PRODUCT,
                    TAGS,
                    METAFIELDS,
                    PUBLICATIONS,
                    COLLECTIONS,
                    OPTIONS,
                    VARIANTS_CREATE,
                    VARIANTS_UPDATE,
                    VARIANTS_DELETE,
                    VARIANTS_REORDER,
                    STOCK ->
                writes.stream()
                        .map(write -> new HistoryEntry(
                                at,
                                run.actor(),
                                Optional.of(run.id()),
                                run.shop(),
                                state.id().orElseThrow(),
                                state.key().text(),
                                Side.REMOTE,
                                "push",
                                Optional.of(write.path()),
                                write.expected(),
                                write.wanted()))
                        .toList();
        };
    }

    private static HistoryEntry whole(Run run, ProductState state, String action, Instant at) {
        return new HistoryEntry(
                at,
                run.actor(),
                Optional.of(run.id()),
                run.shop(),
                state.id().orElseThrow(),
                state.key().text(),
                Side.REMOTE,
                action,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
