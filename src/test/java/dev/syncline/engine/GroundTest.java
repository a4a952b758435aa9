package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GroundTest {
    private static final ProductState STATE =
            ProductState.fromFeed(new ShopId(1), new ProductKey("K"), ProductFields.of(Map.of()));
    private static final List<FieldWrite> RENAME =
            List.of(new FieldWrite(TITLE, Optional.of(Value.text("Old")), Optional.of(Value.text("New"))));

    @Test
    void what_the_plan_saw_is_sent() {
        assertInstanceOf(Ground.Finding.Holds.class, check(MutationKind.PRODUCT, Optional.of(says("Old")), false));
        assertInstanceOf(Ground.Finding.Holds.class, check(MutationKind.DELETE, Optional.of(says("Old")), false));
    }

    @Test
    void an_edit_of_the_merchants_is_stale() {
        assertInstanceOf(Outcome.Stale.class, outcome(check(MutationKind.PRODUCT, Optional.of(says("Other")), false)));
        assertInstanceOf(Outcome.Stale.class, outcome(check(MutationKind.PRODUCT, Optional.of(says("Other")), true)));
    }

    @Test
    void what_the_shop_says_already_is_ours_only_where_we_may_have_sent_it() {
        assertInstanceOf(
                Outcome.Unchanged.class, outcome(check(MutationKind.PRODUCT, Optional.of(says("New")), false)));
        assertInstanceOf(Outcome.Applied.class, outcome(check(MutationKind.PRODUCT, Optional.of(says("New")), true)));
    }

    @Test
    void a_product_that_is_gone_is_deleted_or_stale() {
        assertEquals(
                new Outcome.Applied(Optional.empty()), outcome(check(MutationKind.DELETE, Optional.empty(), false)));
        assertEquals(
                new Outcome.Stale(Optional.empty()), outcome(check(MutationKind.PRODUCT, Optional.empty(), false)));
    }

    private static Ground.Finding check(MutationKind kind, Optional<RemoteProduct> found, boolean announced) {
        return Ground.check(STATE, kind, RENAME, found, announced);
    }

    private static Outcome outcome(Ground.Finding finding) {
        return assertInstanceOf(Ground.Finding.Known.class, finding).outcome();
    }

    private static RemoteProduct says(String title) {
        return new RemoteProduct(
                new RemoteId("gid://shopify/Product/1"),
                Optional.empty(),
                Instant.EPOCH,
                ProductFields.of(Map.of(TITLE, Value.text(title))),
                Map.of(),
                Digest.of(new byte[] {1}));
    }
}
