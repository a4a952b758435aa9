package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the prices that a plan would leave below what the variant costs. Not thread-safe. */
final class PriceFloors {
    private long belowCost;

    /** Sees the steps of one product. */
    void see(ProductState product, List<PlanItem> steps) {
        Map<FieldPath, Optional<Value>> written = new HashMap<>();
        Set<VariantKey> priced = new HashSet<>();
        for (PlanItem step : steps) {
            if (step.kind() == ItemKind.CREATE || step.kind() == ItemKind.UPDATE) {
                step.fields().forEach(field -> {
                    if (field.path().field() == Field.PRICE || field.path().field() == Field.COST) {
                        written.put(field.path(), field.after());
                        priced.add(field.path().variant().orElseThrow());
                    }
                });
            }
        }
        for (VariantKey variant : priced) {
            Optional<BigDecimal> price = amount(product, written, FieldPath.of(variant, Field.PRICE));
            Optional<BigDecimal> cost = amount(product, written, FieldPath.of(variant, Field.COST));
            // A price of nothing has a guard of its own.
            if (price.isPresent()
                    && cost.isPresent()
                    && price.get().signum() > 0
                    && price.get().compareTo(cost.get()) < 0) {
                belowCost++;
            }
        }
    }

    long belowCost() {
        return belowCost;
    }

    /** What the shop will say: what is written, else what it says; what only we know of a cost counts, too. */
    private static Optional<BigDecimal> amount(
            ProductState product, Map<FieldPath, Optional<Value>> written, FieldPath path) {
        Optional<Value> value = written.containsKey(path)
                ? written.get(path)
                : product.remote()
                        .fields()
                        .get(path)
                        .or(() -> product.local().fields().get(path));
        return value.orElse(null) instanceof Value.Money(var amount) ? Optional.of(amount) : Optional.empty();
    }
}
