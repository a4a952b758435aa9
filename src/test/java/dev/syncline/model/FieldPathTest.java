package dev.syncline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.testing.Property;
import dev.syncline.testing.Values;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldPathTest {
    @Test
    void a_written_path_is_read_back_as_it_was() {
        Property.forAll(Values::path, path -> assertEquals(path, FieldPath.parse(path.toString())));
    }

    @Test
    void brackets_and_backslashes_are_escaped() {
        FieldPath path = FieldPath.of(new VariantKey("A]\\B"), Field.PRICE);
        assertEquals("variants[A\\]\\\\B].price", path.toString());
        assertEquals(
                "variants[@Red / M].available[Berlin]",
                FieldPath.available(VariantKey.ofChoices(List.of("Red", "M")), "Berlin")
                        .toString());
        assertEquals(
                "metafields[custom.care]", FieldPath.metafield("custom", "care").toString());
        assertEquals("seo.title", FieldPath.of(Field.SEO_TITLE).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Title",
                "price",
                "metafields",
                "variants[A]",
                "variants[A",
                "variants[].price",
                "variants[A].title",
                "variants[A].nothing",
                "variants[A]price",
                "variants[A].available",
                "variants[A].price[x]",
                "variants[A].available[x]y",
                "metafields[a.b]c",
                "metafields[a.b"
            })
    void what_is_no_path_is_refused_with_examples(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> FieldPath.parse(text));
        assertTrue(refused.getMessage().contains("variants[SKU].price"));
    }

    @Test
    void paths_are_ordered_by_variant_then_field_then_qualifier() {
        Property.forAll(random -> List.of(Values.path(random), Values.path(random), Values.path(random)), paths -> {
            FieldPath a = paths.get(0);
            FieldPath b = paths.get(1);
            FieldPath c = paths.get(2);
            assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
            assertEquals(a.equals(b), a.compareTo(b) == 0);
            if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                assertTrue(a.compareTo(c) <= 0);
            }
        });
        assertTrue(FieldPath.of(Field.TAGS).compareTo(FieldPath.of(new VariantKey("A"), Field.SKU)) < 0);
    }

    @Test
    void a_path_has_the_parts_of_its_field_and_no_others() {
        Optional<VariantKey> variant = Optional.of(new VariantKey("A"));
        assertThrows(IllegalArgumentException.class, () -> new FieldPath(Field.TITLE, variant, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class, () -> new FieldPath(Field.PRICE, Optional.empty(), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FieldPath(Field.METAFIELD, Optional.empty(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new FieldPath(Field.SKU, variant, Optional.of("x")));
    }

    @Test
    void another_variants_path_differs_in_the_variant_only() {
        FieldPath path = FieldPath.available(new VariantKey("A"), "x");
        assertEquals(FieldPath.available(new VariantKey("B"), "x"), path.withVariant(new VariantKey("B")));
        FieldPath title = FieldPath.of(Field.TITLE);
        assertEquals(title, title.withVariant(new VariantKey("B")));
        assertEquals(FieldGroup.INVENTORY, path.group());
    }

    @Test
    void names_are_unique() {
        for (Field field : Field.values()) {
            assertEquals(Optional.of(field), Field.named(field.fieldName()));
        }
        assertEquals(Optional.empty(), Field.named("nothing"));
    }
}
