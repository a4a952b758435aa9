package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.model.Field;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import dev.syncline.rules.Exemption;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people keep out of the syncs stays as it is until they let it take part again. */
final class ExemptionIT extends EngineContract {
    private void exempt(Exemption.Kind kind, Optional<Field> field) {
        ports().shops()
                .exempt(
                        shop().id(),
                        new Exemption(
                                kind, new ProductKey("A-1"), field, "photo shoot", "anna", now, Optional.empty()));
    }

    private void release(Optional<Field> field) {
        ports().shops().release(shop().id(), new ProductKey("A-1"), field);
    }

    @Test
    void a_pinned_field_is_not_written_and_one_that_is_released_is() throws Exception {
        agreed("A-1", "A-2");
        String before = title("A-1");
        exempt(Exemption.Kind.PIN, Optional.of(Field.TITLE));
        feed.set("A-1", TITLE, Value.text("Mine")).set("A-2", TITLE, Value.text("Yours"));
        read();

        assertEquals(1, full().tally().updated());

        assertEquals(before, title("A-1"));
        assertEquals("Yours", title("A-2"));
        release(Optional.of(Field.TITLE));
        full();
        assertEquals("Mine", title("A-1"));
        assertFixpoint();
    }

    @Test
    void an_excluded_product_is_neither_written_nor_pulled_nor_deleted() throws Exception {
        agreed("A-1", "A-2");
        exempt(Exemption.Kind.EXCLUDE, Optional.empty());
        retitle("A-1", "The merchant's");
        feed.remove("A-1");
        read();

        full();

        assertEquals("The merchant's", title("A-1"));
        assertEquals("ACTIVE", inShop("A-1").get("status").asString());
    }

    @Test
    void what_is_pinned_after_its_plan_was_made_is_not_written_by_that_plan() throws Exception {
        agreed("A-1", "A-2");
        String before = title("A-1");
        feed.set("A-1", TITLE, Value.text("Mine")).set("A-2", TITLE, Value.text("Yours"));
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        exempt(Exemption.Kind.PIN, Optional.of(Field.TITLE));

        PlanId plan = planned.plan().orElseThrow();
        done(engine.syncs().applyPlan(plan, true, "bert", RunListener.NONE));

        assertEquals(before, title("A-1"));
        assertEquals("Yours", title("A-2"));
    }
}
