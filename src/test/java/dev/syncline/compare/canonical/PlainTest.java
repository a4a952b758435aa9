package dev.syncline.compare.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.testing.Products;
import dev.syncline.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and scripts see of values, and type. */
final class PlainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "title|A  title|\"A  title\"|A title",
                "tags|a, b|[\"a\",\"b\"]|a, b",
                "tags|[\"a, b\"]|[\"a, b\"]|a, b",
                "status|active|\"ACTIVE\"|ACTIVE",
                "handle|a-b|\"a-b\"|a-b",
                "descriptionHtml|<p>a</p>|\"<p>a</p>\"|<p>a</p>",
                "variants[A].price|12.5|\"12.50\"|12.50",
                "variants[A].price| 12.345 |\"12.345\"|12.345",
                "variants[A].price|1E+2|\"100.00\"|100.00",
                "variants[A].position|3|3|3",
                "variants[A].taxable|yes|true|yes",
                "variants[A].taxable|FALSE|false|no",
                "variants[A].weight|1.50 kg|{\"value\":1.50,\"unit\":\"KILOGRAMS\"}|1.50 kg",
                "variants[A].weight|3oz|{\"value\":3,\"unit\":\"OUNCES\"}|3 oz",
                "variants[A].weight|3 lbs|{\"value\":3,\"unit\":\"POUNDS\"}|3 lb",
                "variants[A].weight|3 g|{\"value\":3,\"unit\":\"GRAMS\"}|3 g",
                "variants[A].available[Berlin]|-2|-2|-2",
                "options|[{\"name\":\"Color\",\"values\":[\"Red\",\"Blue\"]}]|[{\"name\":\"Color\",\"values\":[\"Red\",\"Blue\"]}]|Color:"
                    + " Red, Blue",
                "images|https://a,"
                    + " https://b|[{\"source\":\"https://a\",\"alt\":\"\"},{\"source\":\"https://b\",\"alt\":\"\"}]|https://a,"
                    + " https://b",
                "images|[{\"source\":\"x\",\"alt\":\"y\"}]|[{\"source\":\"x\",\"alt\":\"y\"}]|x",
                "metafields[custom.care]|{\"type\":\"number_integer\",\"value\":\"5\"}|{\"type\":\"number_integer\",\"value\":\"5\"}|5",
            })
    void a_typed_value_is_shown_to_scripts_and_people(String path, String typed, String json, String text) {
        Value value = PlainJson.parse(FieldPath.parse(path), typed);
        assertEquals(json, PlainJson.of(value).toString());
        assertEquals(text, PlainText.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "variants[A].price|cheap",
                "variants[A].price|-1",
                "variants[A].price|1e999",
                "variants[A].position|1.5",
                "variants[A].taxable|perhaps",
                "variants[A].weight|heavy",
                "variants[A].weight|1 stone",
                "options|Color",
                "options|{}",
                "options|[{\"name\":1}]",
                "images|[1]",
                "tags|[1]",
                "tags|[\"a\"",
                "metafields[custom.care]|5",
            })
    void a_value_that_does_not_fit_is_refused_with_what_would(String path, String typed) {
        FieldPath field = FieldPath.parse(path);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PlainJson.parse(field, typed));
        assertTrue(refused.getMessage().contains(path), refused::getMessage);
        assertTrue(refused.getMessage().contains("Give "), refused::getMessage);
    }

    @Test
    void every_value_has_a_line_of_text_and_a_json_form() {
        Property.forAll(
                new Products(),
                fields -> fields.values().values().forEach(value -> {
                    assertTrue(PlainText.of(value).lines().count() <= 1, () -> PlainText.of(value));
                    assertTrue(!PlainJson.of(value).isNull());
                }));
    }
}
