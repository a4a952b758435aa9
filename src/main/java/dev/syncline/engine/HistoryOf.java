package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductState;
import dev.syncline.model.Side;
import dev.syncline.plan.PlanItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The history entries that steps and writes leave. */
final class HistoryOf {
    private HistoryOf() {}

    /**
     * A pull: what the local side said, and what it says now; with a variant that goes, all that it had. Where the product
     * came or went with it, an entry for that as well.
     */
    static List<HistoryEntry> pulled(Run run, ProductState before, ProductState after, PlanItem item, Instant at) {
        if (!before.presence().remote()) {
            return List.of(local(run, before, item, "drop", Optional.empty(), after, at));
        }
        Set<FieldPath> paths = new TreeSet<>(before.local().fields().paths());
        paths.addAll(after.local().fields().paths());
        paths.removeIf(path ->
                before.local().fields().get(path).equals(after.local().fields().get(path)));
        item.fields().forEach(field -> paths.add(field.path()));
        List<HistoryEntry> entries = new ArrayList<>();
        if (!before.presence().local()) {
            entries.add(local(run, before, item, "take", Optional.empty(), after, at));
        }
        paths.forEach(path -> entries.add(local(run, before, item, "pull", Optional.of(path), after, at)));
        return entries;
    }

    private static HistoryEntry local(
            Run run,
            ProductState before,
            PlanItem item,
            String action,
            Optional<FieldPath> path,
            ProductState after,
            Instant at) {
        return new HistoryEntry(
                at,
                run.actor(),
                Optional.of(run.id()),
                run.shop(),
                item.product(),
                item.key().text(),
                Side.LOCAL,
                action,
                path,
                path.flatMap(before.local().fields()::get),
                path.flatMap(after.local().fields()::get));
    }

    /** A write that the shop took: an entry a field, one alone for a product that was created, archived or deleted. */
    static List<HistoryEntry> written(
            Run run, ProductState state, MutationKind kind, List<FieldWrite> writes, Instant at) {
        return switch (kind) {
            case COLLECTION_CREATE -> throw new IllegalStateException("A collection is no product");
            case CREATE -> List.of(whole(run, state, "create", at));
            case DELETE -> List.of(whole(run, state, "delete", at));
            case ARCHIVE -> List.of(archived(run, state, writes, at));
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
                        .map(write -> remote(run, state, "push", Optional.of(write), at))
                        .toList();
        };
    }

    /** With the status that it had, to which it returns when that is taken back. */
    private static HistoryEntry archived(Run run, ProductState state, List<FieldWrite> writes, Instant at) {
        return remote(run, state, "archive", writes.stream().findFirst(), at);
    }

    private static HistoryEntry whole(Run run, ProductState state, String action, Instant at) {
        return remote(run, state, action, Optional.empty(), at);
    }

    /** @param write the field that was written; empty for the product as a whole */
    private static HistoryEntry remote(
            Run run, ProductState state, String action, Optional<FieldWrite> write, Instant at) {
        return new HistoryEntry(
                at,
                run.actor(),
                Optional.of(run.id()),
                run.shop(),
                state.id().orElseThrow(),
                state.key().text(),
                Side.REMOTE,
                action,
                write.map(FieldWrite::path),
                write.flatMap(FieldWrite::expected),
                write.flatMap(FieldWrite::wanted));
    }
}
