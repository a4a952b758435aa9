package dev.syncline.testing;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.Linking;
import dev.syncline.compare.Resolution;
import dev.syncline.compare.Settlement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.ProductPlanner;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Plans a product and carries the plan out against {@link FakeShop}, as the engine does against a real one. */
public record Cycle(ShopPolicy policy) {
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");
    private static final Set<ItemKind> STANDING = Set.of(ItemKind.HELD_BACK, ItemKind.CONFLICT);

    /** The steps for a product. */
    public List<PlanItem> plan(ProductState state) {
        return new ProductPlanner(new Rulings(policy), policy).plan(Comparison.compare(state));
    }

    /** The steps that something would be done about. */
    public List<PlanItem> due(ProductState state) {
        return plan(state).stream()
                .filter(item -> !STANDING.contains(item.kind()))
                .toList();
    }

    /** The product after its plan was carried out. */
    public ProductState carriedOut(ProductState state) {
        ProductState now = state;
        for (PlanItem item : plan(state)) {
            now = carriedOut(now, item);
        }
        return now;
    }

    private static ProductState carriedOut(ProductState state, PlanItem item) {
        List<FieldPath> paths = item.fields().stream().map(ItemField::path).toList();
        return switch (item.kind()) {
            case CREATE -> {
                List<FieldWrite> writes = writes(item);
                RemoteProduct made = FakeShop.written(state.remote().fields(), writes);
                yield Linking.created(state, onNoShelf(state, made), writes, LATER);
            }
            case UPDATE -> {
                Map<FieldPath, Optional<Value>> wanted = new TreeMap<>();
                item.fields().forEach(field -> wanted.put(field.path(), field.after()));
                ProductState intended = Resolution.intended(state, wanted, LATER);
                List<FieldWrite> writes = writes(item);
                RemoteProduct returned = FakeShop.written(intended.remote().fields(), writes);
                yield Settlement.applied(intended, writes, returned, LATER);
            }
            case DELETE ->
                item.mutation().equals(Optional.of(MutationKind.DELETE))
                        ? Settlement.deleted(state)
                        : Settlement.archived(
                                state, FakeShop.written(state.remote().fields(), writes(item)), LATER);
            case PULL -> Settlement.pulled(state, paths, LATER);
            case SETTLE -> Settlement.converged(state, paths);
            case ADOPT, CONFLICT, HELD_BACK -> state;
        };
    }

    /** Asked where it put a new product, a shop says: nowhere. */
    private static RemoteProduct onNoShelf(ProductState state, RemoteProduct made) {
        ProductFields fields = made.fields();
        for (Field field : List.of(Field.PUBLICATIONS, Field.COLLECTIONS)) {
            FieldPath path = FieldPath.of(field);
            if (state.local().fields().get(path).isPresent()) {
                fields = fields.with(path, Optional.of(Value.texts()));
            }
        }
        return made.with(fields, made.variantIds());
    }

    private static List<FieldWrite> writes(PlanItem item) {
        return item.fields().stream()
                .map(field -> new FieldWrite(field.path(), field.before(), field.after()))
                .toList();
    }
}
