package dev.syncline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ValueDraftTest {
    private static final FieldPath PRICE = FieldPath.of(new VariantKey("A-1"), Field.PRICE);
    private static final FieldPath WEIGHT = FieldPath.of(new VariantKey("A-1"), Field.WEIGHT);
    private static final Value FULL = new Value.Money(new BigDecimal("1249.50"));

    private final ValueDraft english = new ValueDraft(Locale.ENGLISH);
    private final ValueDraft german = new ValueDraft(Locale.GERMAN);

    @Test
    void an_amount_is_edited_with_the_decimal_sign_of_the_language() {
        assertEquals("1249.50", english.text(Optional.of(FULL)));
        assertEquals("1249,50", german.text(Optional.of(FULL)));
        assertEquals("1,5 kg", german.text(Optional.of(new Value.Weight(new BigDecimal("1.5"), WeightUnit.KILOGRAMS))));
    }

    @Test
    void what_is_typed_in_the_way_of_the_language_is_the_same_amount() {
        assertEquals(FULL, read(german, PRICE, "1249,50"));
        assertEquals(FULL, read(german, PRICE, " 1.249,50 "));
        assertEquals(FULL, read(english, PRICE, "1,249.50"));
        assertEquals(new Value.Money(new BigDecimal("1249")), read(german, PRICE, "1.249"));
        assertEquals(new Value.Weight(new BigDecimal("1.5"), WeightUnit.KILOGRAMS), read(german, WEIGHT, "1,5 kg"));
    }

    @Test
    void a_point_that_cannot_stand_between_groups_is_a_decimal_point_anywhere() {
        assertEquals(FULL, read(german, PRICE, "1249.50"));
        assertEquals(new Value.Money(new BigDecimal("12.5")), read(german, PRICE, "12.5"));
    }

    @Test
    void what_is_no_amount_is_refused_in_words() {
        assertThrows(IllegalArgumentException.class, () -> read(german, PRICE, "zwölf"));
        assertThrows(IllegalArgumentException.class, () -> read(english, PRICE, "12,5"));
        assertThrows(IllegalArgumentException.class, () -> read(german, PRICE, "1,2,3"));
    }

    private static Value read(ValueDraft draft, FieldPath path, String typed) {
        return draft.read(path, typed, Optional.empty());
    }
}
