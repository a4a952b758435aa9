package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Comparison;
import dev.syncline.compare.Movement;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.rules.Mode;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import dev.syncline.service.Why.Fate;
import dev.syncline.service.Why.Reason;
import dev.syncline.testing.English;
import dev.syncline.testing.Linked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath VENDOR = FieldPath.of(Field.VENDOR);
    private static final ShopPolicy STANDARD = ShopPolicy.standard("Shop");
    private static final ProductFields AGREED =
            ProductFields.of(Map.of(TITLE, Value.text("Printer"), VENDOR, Value.text("HP")));

    private static ProductState edited(Map<FieldPath, Value> local, Map<FieldPath, Value> remote) {
        return Linked.state(moved(local), moved(remote));
    }

    private static Replica moved(Map<FieldPath, Value> edits) {
        ProductFields fields = AGREED;
        for (Map.Entry<FieldPath, Value> edit : edits.entrySet()) {
            fields = fields.with(edit.getKey(), Optional.of(edit.getValue()));
        }
        return Movement.moved(Replica.agreed(AGREED), fields, Linked.AGREED, Linked.LOCAL_EDIT);
    }

    private static List<Reason> reasons(ShopPolicy policy, ProductState state) {
        return Reasons.of(policy, Comparison.compare(state)).reasons();
    }

    private static Reason only(ShopPolicy policy, ProductState state) {
        List<Reason> reasons = reasons(policy, state);
        assertEquals(1, reasons.size(), reasons::toString);
        return reasons.getFirst();
    }

    @Test
    void a_field_that_differs_has_a_sentence_that_says_what_happens_and_what_decides() {
        ProductState state = edited(Map.of(TITLE, Value.text("Laser")), Map.of(VENDOR, Value.text("Acme")));
        List<Reason> reasons = reasons(STANDARD, state);
        assertEquals(
                List.of(Fate.PUSH, Fate.PULL),
                reasons.stream().map(Reason::fate).toList());
        assertEquals(
                "title: the shop gets the catalogue's value (changed in the catalogue only).",
                English.of(reasons.getFirst().sentence()));
        assertEquals(Optional.of(Value.text("Printer")), reasons.getFirst().before());
        assertEquals(Optional.of(Value.text("Laser")), reasons.getFirst().after());
    }

    @Test
    void mode_owner_and_strategy_are_named() {
        ProductState both = edited(Map.of(TITLE, Value.text("Laser")), Map.of(TITLE, Value.text("Ink")));
        Reason asked = only(STANDARD.withGlobal(Strategy.MANUAL_REVIEW), both);
        assertEquals(Fate.WAIT, asked.fate());
        assertTrue(English.of(asked.by()).contains("MANUAL_REVIEW"), asked::toString);
        Reason owned = only(STANDARD.withFieldOwners(Map.of(Field.TITLE, Ownership.SHOP)), both);
        assertEquals(Fate.PULL, owned.fate());
        assertEquals("ownership shop (title)", English.of(owned.by()));
        Reason watched = only(STANDARD.withModes(Map.of(FieldGroup.CONTENT, Mode.MONITOR)), both);
        assertEquals(Fate.LEAVE, watched.fate());
        assertEquals("mode monitor (CONTENT)", English.of(watched.by()));
        Reason off = only(STANDARD.withModes(Map.of(FieldGroup.CONTENT, Mode.OFF)), both);
        assertEquals(Fate.LEAVE, off.fate());
        assertEquals("mode off (CONTENT)", English.of(off.by()));
    }

    @Test
    void a_product_that_is_as_agreed_is_said_to_be_left_alone() {
        Reason nothing = only(STANDARD, edited(Map.of(), Map.of()));
        assertEquals("Product: nothing happens to it (both sides are as agreed).", English.of(nothing.sentence()));
    }

    @Test
    void a_new_product_is_created_and_one_that_left_the_catalogue_archived_or_deleted() {
        ProductState fresh = new ProductState(
                Optional.of(new ProductId(7)),
                new ShopId(1),
                new ProductKey("K-7"),
                Link.UNLINKED,
                Optional.empty(),
                Replica.agreed(AGREED),
                Replica.NONE,
                FeedSaid.SAME,
                new Presence(true, false, false));
        assertEquals(Fate.CREATE, only(STANDARD, fresh).fate());
        ProductState gone = edited(Map.of(), Map.of()).withPresence(new Presence(false, true, true));
        assertEquals(Fate.ARCHIVE, only(STANDARD, gone).fate());
        assertEquals(Fate.DELETE, only(STANDARD.withHardDelete(true), gone).fate());
        ProductState orphan = edited(Map.of(), Map.of())
                .withPresence(new Presence(false, true, false))
                .withLink(Link.ORPHAN, Optional.empty());
        assertEquals("only in the shop", English.of(only(STANDARD, orphan).by()));
        assertEquals(Fate.ADD, only(STANDARD.withPullOrphans(true), orphan).fate());
    }
}
