package dev.syncline.engine;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.ExistenceUndo;
import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.ExistenceUndo.Event;
import dev.syncline.compare.ExistenceUndo.Verdict;
import dev.syncline.compare.Undo;
import dev.syncline.compare.Undo.Done;
import dev.syncline.compare.Undo.Finding;
import dev.syncline.compare.UndoSentences;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.ProductPlanner;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out from the history what can be taken back of a product, as far as the shop's policy lets it be written. */
final class UndoSearch {
    private static final FieldPath STATUS = FieldPath.of(Field.STATUS);

    private final RecordPort records;
    private final UndoRequest request;
    private final ShopPolicy policy;
    private final ProductPlanner planner;

    /** @param shelves what the shop was last read to have, without which nothing is put on them */
    UndoSearch(RecordPort records, UndoRequest request, ShopPolicy policy, Shelves shelves) {
        this.records = records;
        this.request = request;
        this.policy = policy;
        planner = new ProductPlanner(new Rulings(policy), policy, Optional.empty(), shelves);
    }

    /** The findings about a product. */
    UndoFindings of(ProductState state, Instant now) {
        Trail trail = trail(state.id().orElseThrow());
        Verdict whole = trail.first()
                .map(event -> ExistenceUndo.find(state, event, policy.hardDelete(), trail.pulledSince()))
                .orElse(new Verdict.Nothing());
        Optional<Value> status = trail.done().stream()
                .filter(done -> done.path().equals(STATUS))
                .findFirst()
                .flatMap(Done::before);
        UndoFindings found = new UndoFindings(state, whole, status, List.of(), false);
        if (trail.first().filter(event -> decides(event, whole)).isPresent()) {
            return permitted(found, now);
        }
        if (trail.first().filter(Event.LINKED::equals).isPresent()) {
            List<Finding> fields = Undo.find(state, trail.done());
            boolean values = fields.stream().anyMatch(Finding.Undoable.class::isInstance);
            UndoFindings both = found.withFields(fields);
            return permitted(values ? both.linkLast() : both, now);
        }
        return permitted(found.withFields(Undo.find(found.undone(now), fields(trail))), now);
    }

    /** Whether with the product as a whole all is said: it was not there before, or it cannot be brought back. */
    private static boolean decides(Event event, Verdict whole) {
        return switch (event) {
            case CREATED, TAKEN, DELETED -> true;
            case ARCHIVED, DROPPED -> whole instanceof Verdict.Edited || whole instanceof Verdict.Impossible;
            case LINKED -> false;
        };
    }

    /** The status of a product that was archived is looked after with its return. */
    private static List<Done> fields(Trail trail) {
        return trail.done().stream()
                .filter(done -> !(trail.first().filter(Event.ARCHIVED::equals).isPresent()
                        && done.path().equals(STATUS)))
                .toList();
    }

    /** What runs did to a product, the earliest first. */
    private record Trail(Optional<Event> first, List<Done> done, boolean pulledSince) {}

    private Trail trail(ProductId product) {
        List<HistoryEntry> entries = new ArrayList<>();
        records.forEach(
                new RecordPort.HistoryFilter(
                        Optional.of(product), Optional.empty(), request.since(), Integer.MAX_VALUE),
                entries::addFirst);
        Optional<Event> first = Optional.empty();
        boolean pulled = false;
        List<Done> done = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            pulled |= first.isPresent() && entry.action().equals("pull");
            if (!request.covers(entry)) {
                continue;
            }
            Optional<Event> event = request.field().isPresent() ? Optional.empty() : event(entry);
            first = first.or(() -> event);
            if (Set.of("push", "pull", "archive").contains(entry.action())) {
                entry.field().ifPresent(path -> done.add(new Done(path, entry.before(), entry.after())));
            }
        }
        return new Trail(first, done, pulled);
    }

    private static Optional<Event> event(HistoryEntry entry) {
        return switch (entry.action()) {
            case "create" -> Optional.of(Event.CREATED);
            case "archive" -> Optional.of(Event.ARCHIVED);
            case "delete" -> Optional.of(Event.DELETED);
            case "drop" -> Optional.of(Event.DROPPED);
            case "take" -> Optional.of(Event.TAKEN);
            case "adopt" -> Optional.of(Event.LINKED);
            default -> Optional.empty();
        };
    }

    /** Without what modes, owners and what people keep out would not let a sync write. */
    private UndoFindings permitted(UndoFindings found, Instant now) {
        if (found.isEmpty()) {
            return found;
        }
        ProductState next = found.undone(now);
        List<PlanItem> items = planner.plan(Comparison.compare(next));
        UndoFindings allowed = found;
        if (!found.later()
                && found.deed().filter(UndoSearch::writes).isPresent()
                && items.stream().noneMatch(PlanItem::writes)
                && !isSame(next, STATUS)) {
            allowed = allowed.withWhole(new Verdict.Impossible(why(items, STATUS)));
        }
        Map<FieldPath, Sentence> refused = refused(found, next, items);
        if (refused.isEmpty()) {
            return allowed;
        }
        return allowed.withFields(found.fields().stream()
                .map(finding -> finding instanceof Finding.Undoable && refused.containsKey(finding.path())
                        ? new Finding.Impossible(finding.path(), refused.get(finding.path()))
                        : finding)
                .toList());
    }

    /** The fields that nothing would write; those of a variant that comes or goes go with it. */
    private static Map<FieldPath, Sentence> refused(UndoFindings found, ProductState next, List<PlanItem> items) {
        Map<FieldPath, Sentence> refused = new HashMap<>();
        for (Finding finding : found.fields()) {
            FieldPath path = finding.path();
            if (!(finding instanceof Finding.Undoable) || isSame(next, path) || isWritten(items, path)) {
                continue;
            }
            boolean partOfVariant = path.variant()
                    .map(variant -> FieldPath.of(variant, Field.CHOICES))
                    .filter(choices -> !choices.equals(path)
                            && found.fields().stream()
                                    .anyMatch(other -> other.path().equals(choices)))
                    .isPresent();
            if (!partOfVariant) {
                refused.put(path, why(items, path));
            }
        }
        // A variant that may not come or go takes its fields along.
        found.fields().stream()
                .filter(finding -> finding.path().variant().isPresent())
                .forEach(finding -> {
                    FieldPath choices = FieldPath.of(finding.path().variant().orElseThrow(), Field.CHOICES);
                    if (refused.containsKey(choices)) {
                        refused.putIfAbsent(finding.path(), refused.get(choices));
                    }
                });
        return refused;
    }

    private static boolean writes(Deed deed) {
        return switch (deed) {
            case ARCHIVE, DELETE, RETURN, RECREATE -> true;
            case RELEASE, UNLINK -> false;
        };
    }

    private static boolean isSame(ProductState state, FieldPath path) {
        return Canonical.same(
                path, state.local().fields().get(path), state.remote().fields().get(path));
    }

    private static boolean isWritten(List<PlanItem> items, FieldPath path) {
        return items.stream().anyMatch(item -> (item.kind() == ItemKind.CREATE || item.writes()) && names(item, path));
    }

    private static boolean names(PlanItem item, FieldPath path) {
        return item.fields().stream().anyMatch(field -> field.path().equals(path));
    }

    private static Sentence why(List<PlanItem> items, FieldPath path) {
        return items.stream()
                .filter(item -> !item.writes())
                .flatMap(item -> item.fields().stream())
                .filter(field -> field.path().equals(path))
                .map(ItemField::by)
                .findFirst()
                .orElse(UndoSentences.KEPT_OUT);
    }
}
