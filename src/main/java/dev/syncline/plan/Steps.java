package dev.syncline.plan;

import dev.syncline.compare.canonical.Digests;
import dev.syncline.model.Field;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sku;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the fields of one product's steps and makes the steps of them. */
final class Steps {
    private final ProductState product;
    private final Optional<Priority> priority;
    private final Map<MutationKind, List<ItemField>> writes = new EnumMap<>(MutationKind.class);
    private final Map<ItemKind, List<ItemField>> others = new EnumMap<>(ItemKind.class);

    Steps(ProductState product, Optional<Priority> priority) {
        this.product = product;
        this.priority = priority;
    }

    ProductState product() {
        return product;
    }

    /** A field of a step that writes to the shop. */
    void write(MutationKind kind, ItemField field) {
        writes.computeIfAbsent(kind, any -> new ArrayList<>()).add(field);
    }

    /** A field of a step that writes nothing to the shop. */
    void add(ItemKind kind, ItemField field) {
        others.computeIfAbsent(kind, any -> new ArrayList<>()).add(field);
    }

    /** The steps: those that write, numbered in the usual order of sending, then the others. */
    List<PlanItem> items() {
        holdBackOrphanedFields();
        List<MutationKind> kinds = List.copyOf(writes.keySet());
        List<PlanItem> items = new ArrayList<>();
        writes.forEach((mutation, fields) -> {
            List<Integer> after = before(mutation).stream()
                    .filter(writes::containsKey)
                    .map(kinds::indexOf)
                    .toList();
            items.add(item(items.size(), kind(mutation), Optional.of(mutation), fields, after));
        });
        others.forEach((kind, fields) -> items.add(item(items.size(), kind, Optional.empty(), fields, List.of())));
        return items;
    }

    /** Fields of a variant that is not created or deleted itself cannot be written, whatever they would say. */
    private void holdBackOrphanedFields() {
        for (MutationKind kind : List.of(MutationKind.VARIANTS_CREATE, MutationKind.VARIANTS_DELETE)) {
            List<ItemField> fields = writes.getOrDefault(kind, List.of());
            List<ItemField> waiting = fields.stream()
                    .filter(field -> fields.stream()
                            .noneMatch(other -> other.path().field() == Field.CHOICES
                                    && other.path()
                                            .variant()
                                            .equals(field.path().variant())))
                    .toList();
            waiting.forEach(field -> add(
                    ItemKind.HELD_BACK,
                    new ItemField(field.path(), field.before(), field.after(), PlanSentences.VARIANT_HELD_BACK)));
            if (!waiting.isEmpty()) {
                List<ItemField> rest = new ArrayList<>(fields);
                rest.removeAll(waiting);
                writes.put(kind, rest);
            }
        }
        writes.values().removeIf(List::isEmpty);
    }

    /**
     * The mutations that must be done before one. A variant needs its options; the last variant cannot be deleted; and an
     * option keeps a value for as long as a variant has it.
     */
    private List<MutationKind> before(MutationKind kind) {
        boolean optionsLast = optionsOnlyShrink() && writes.containsKey(MutationKind.VARIANTS_DELETE);
        List<MutationKind> options = optionsLast ? List.of() : List.of(MutationKind.OPTIONS);
        return switch (kind) {
            case OPTIONS -> optionsLast ? List.of(MutationKind.VARIANTS_DELETE) : List.of();
            case VARIANTS_CREATE -> options;
            case VARIANTS_UPDATE -> has(kind, Field.CHOICES) ? options : List.of();
            case VARIANTS_DELETE -> List.of(MutationKind.VARIANTS_CREATE);
            case VARIANTS_REORDER -> List.of(MutationKind.VARIANTS_CREATE, MutationKind.VARIANTS_DELETE);
            case PUBLICATIONS, COLLECTIONS -> List.of(MutationKind.CREATE);
            // Tracked first; and a variant that is new is named by what creates it.
            case STOCK ->
                has(MutationKind.VARIANTS_UPDATE, Field.TRACKED) ? List.of(MutationKind.VARIANTS_UPDATE) : List.of();
            case CREATE, COLLECTION_CREATE, PRODUCT, TAGS, METAFIELDS, ARCHIVE, DELETE -> List.of();
        };
    }

    private boolean has(MutationKind kind, Field field) {
        return writes.getOrDefault(kind, List.of()).stream()
                .anyMatch(each -> each.path().field() == field);
    }

    /** Whether the options lose values and change in nothing else. */
    private boolean optionsOnlyShrink() {
        return writes.getOrDefault(MutationKind.OPTIONS, List.of()).stream().allMatch(Steps::onlyShrinks);
    }

    private static boolean onlyShrinks(ItemField field) {
        if (!(field.before().orElse(null) instanceof Value.Options(var before)
                && field.after().orElse(null) instanceof Value.Options(var after)
                && before.size() == after.size())) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).name().equals(after.get(i).name())
                    || !before.get(i).values().containsAll(after.get(i).values())) {
                return false;
            }
        }
        return true;
    }

    private static ItemKind kind(MutationKind mutation) {
        return switch (mutation) {
            case CREATE -> ItemKind.CREATE;
            case ARCHIVE, DELETE -> ItemKind.DELETE;
            default -> ItemKind.UPDATE;
        };
    }

    private static OperationKind operation(ItemKind kind) {
        return switch (kind) {
            case CREATE -> OperationKind.CREATE;
            case DELETE -> OperationKind.DELETE;
            default -> OperationKind.UPDATE;
        };
    }

    private PlanItem item(
            int number, ItemKind kind, Optional<MutationKind> mutation, List<ItemField> fields, List<Integer> after) {
        ProductId id = product.id()
                .orElseThrow(() -> new IllegalArgumentException("Product " + product.key() + " is not stored yet"));
        return new PlanItem(
                number,
                id,
                product.key(),
                sku(),
                kind == ItemKind.CREATE ? Optional.empty() : product.remoteId(),
                kind,
                mutation.map(any -> operation(kind)),
                mutation,
                priority.orElseGet(() -> highest(fields)),
                fields,
                Digests.ground(product, fields.stream().map(ItemField::path).toList()),
                after);
    }

    private Optional<String> sku() {
        return product.local().fields().skus().stream()
                .findFirst()
                .or(() -> product.remote().fields().skus().stream().findFirst())
                .map(Sku::text);
    }

    private static Priority highest(List<ItemField> fields) {
        return fields.stream().map(field -> field.path().group().priority()).reduce(Priority.BATCH, Priority::orSooner);
    }
}
