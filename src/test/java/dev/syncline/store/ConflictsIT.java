package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConflictsIT extends StoreContract {
    private ProductId product;

    @BeforeEach
    void addProduct() {
        product = catalogue()
                .save(Products.saving(List.of(Products.agreed(shop, "X"))))
                .getFirst();
    }

    private OpenConflict conflict(Field field, String local) {
        return new OpenConflict(
                Optional.empty(),
                shop.id(),
                product,
                new ProductKey("X"),
                Optional.of("X-S"),
                FieldPath.of(field),
                Optional.empty(),
                Optional.of(Value.text("base")),
                Optional.of(Value.text(local)),
                Optional.of(Value.texts("a", "b")),
                Sentence.of("rules.rule").with("7").with(List.of()).with(Sentence.of("strategy.MANUAL_REVIEW")),
                NOW,
                true);
    }

    private void waiting(OpenConflict... conflicts) {
        conflicts().waiting(shop.id(), product, List.of(conflicts));
    }

    private List<OpenConflict> open(Optional<Field> field) {
        List<OpenConflict> open = new ArrayList<>();
        conflicts().forEachOpen(Optional.of(shop.id()), field, open::add);
        return open;
    }

    private static OpenConflict numbered(OpenConflict conflict, Optional<Long> number) {
        return new OpenConflict(
                number,
                conflict.shop(),
                conflict.product(),
                conflict.key(),
                conflict.sku(),
                conflict.path(),
                conflict.baseLocal(),
                conflict.baseRemote(),
                conflict.local(),
                conflict.remote(),
                conflict.rule(),
                conflict.since(),
                conflict.open());
    }

    @Test
    void a_conflict_comes_back_as_it_was_found() {
        waiting(conflict(Field.TITLE, "mine"));
        OpenConflict stored = conflicts().openOf(product).getFirst();
        assertEquals(numbered(conflict(Field.TITLE, "mine"), stored.number()), stored);
        assertEquals(Optional.of(stored), conflicts().find(stored.number().orElseThrow()));
        assertEquals(List.of(FieldPath.of(Field.TITLE)), conflicts().fieldsOf(product));
    }

    @Test
    void a_known_conflict_keeps_its_number_and_one_that_is_gone_is_closed() {
        waiting(conflict(Field.TITLE, "mine"), conflict(Field.VENDOR, "mine"));
        OpenConflict title = open(Optional.of(Field.TITLE)).getFirst();
        OpenConflict vendor = open(Optional.of(Field.VENDOR)).getFirst();
        waiting(conflict(Field.TITLE, "mine again"), conflict(Field.HANDLE, "new"));
        OpenConflict again = open(Optional.of(Field.TITLE)).getFirst();
        assertEquals(title.number(), again.number());
        assertEquals(Optional.of(Value.text("mine again")), again.local());
        assertEquals(2, conflicts().openCount(Optional.of(shop.id())));
        assertFalse(
                conflicts().find(vendor.number().orElseThrow()).orElseThrow().open());
    }

    @Test
    void a_field_may_be_in_conflict_again_after_it_was_resolved() {
        waiting(conflict(Field.TITLE, "mine"));
        long first = open(Optional.empty()).getFirst().number().orElseThrow();
        conflicts().close(List.of(first), "local", "anna");
        assertEquals(List.of(), open(Optional.empty()));
        assertEquals(0, conflicts().openCount(Optional.of(shop.id())));
        waiting(conflict(Field.TITLE, "other"));
        assertEquals(1, open(Optional.empty()).size());
        assertFalse(open(Optional.empty()).getFirst().number().orElseThrow() == first);
    }

    @Test
    void conflicts_of_other_shops_stay_out() {
        waiting(conflict(Field.TITLE, "mine"));
        long before = conflicts().openCount(Optional.empty());
        addShop();
        assertEquals(List.of(), open(Optional.empty()));
        assertEquals(before, conflicts().openCount(Optional.empty()));
    }
}
