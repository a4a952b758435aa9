package dev.syncline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.LocalEdit;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.model.VariantKey;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.English;
import dev.syncline.testing.Linked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PriceFloorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final VariantKey S = VariantKey.ofSku("S");
    private static final FieldPath PRICE = FieldPath.of(S, Field.PRICE);
    private static final FieldPath COST = FieldPath.of(S, Field.COST);

    private static ProductState priced() {
        Replica side = Replica.agreed(ProductFields.of(Map.of(
                FieldPath.of(S, Field.CHOICES),
                Value.texts("Red"),
                PRICE,
                Value.Money.of("10.00"),
                COST,
                Value.Money.of("6.00"))));
        return Linked.state(side, side);
    }

    private static Guards seen(GuardLimits limits, FieldPath path, String amount) {
        ShopPolicy policy = ShopPolicy.standard("Shop");
        ProductState state =
                LocalEdit.set(priced(), path, Optional.of(Value.Money.of(amount)), ValueSource.PERSON, NOW);
        Guards guards = new Guards(limits, 1000, false);
        guards.see(state, new ProductPlanner(new Rulings(policy), policy).plan(Comparison.compare(state)));
        return guards;
    }

    private static GuardLimits limit(GuardSetting setting, int most) {
        return new GuardLimits(Map.of(setting, most));
    }

    @Test
    void a_price_below_cost_is_warned_of_and_stops_beyond_the_limit() {
        Guards few = seen(limit(GuardSetting.BELOW_COST_PRICES, 1), PRICE, "5.99");
        assertEquals(List.of("1 prices would be below cost"), English.of(few.warnings()));
        assertEquals(List.of(), few.tripped());
        Guards none = seen(limit(GuardSetting.BELOW_COST_PRICES, 0), PRICE, "5.99");
        assertEquals(List.of("1 prices would be below cost (guard.below-cost.prices 0)"), English.of(none.tripped()));
    }

    @Test
    void a_cost_that_rises_above_the_price_counts_too() {
        assertEquals(
                List.of("1 prices would be below cost"),
                English.of(seen(GuardLimits.STANDARD, COST, "10.01").warnings()));
    }

    @Test
    void a_price_at_cost_is_fine() {
        assertEquals(List.of(), seen(GuardLimits.STANDARD, PRICE, "6.00").warnings());
    }

    @Test
    void a_price_of_0_stops_the_plan_unless_the_operator_allows_some() {
        assertEquals(
                List.of("1 prices would be 0 (guard.free.prices 0)"),
                English.of(seen(GuardLimits.STANDARD, PRICE, "0.00").tripped()));
        Guards allowed = seen(limit(GuardSetting.FREE_PRICES, 1), PRICE, "0.00");
        assertEquals(List.of(), allowed.tripped());
        assertEquals(List.of("1 prices would be 0"), English.of(allowed.warnings()));
    }
}
