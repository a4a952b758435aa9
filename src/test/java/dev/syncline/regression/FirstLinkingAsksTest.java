package dev.syncline.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.FieldChange;
import dev.syncline.compare.FirstAgreement;
import dev.syncline.compare.Linking;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.rules.Ruling;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.FakeShop;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop set to ask about what differs at the first linking had its values overwritten by the strategy in force. */
final class FirstLinkingAsksTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    @Test
    void what_differs_at_the_first_linking_is_asked_about_under_any_strategy() {
        ShopPolicy policy = ShopPolicy.standard("acme").withAdoption(Map.of(FieldGroup.CONTENT, FirstAgreement.ASK));
        ProductState here = ProductState.fromFeed(new ShopId(1), new ProductKey("A-1"), titled("Supplier's lamp"));

        ProductState linked = Linking.adopted(
                here,
                FakeShop.product(titled("Merchant's lamp")),
                path -> policy.firstAgreement(path.group()),
                Instant.EPOCH);

        FieldChange change = Comparison.compare(linked).changes().getFirst();
        assertEquals(
                new Ruling.Verdict.Ask(),
                new Rulings(policy).rule(linked, change).verdict());
    }

    private static ProductFields titled(String title) {
        return ProductFields.of(Map.of(TITLE, Value.text(title)));
    }
}
