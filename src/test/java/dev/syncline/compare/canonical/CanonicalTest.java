package dev.syncline.compare.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import dev.syncline.testing.Products;
import dev.syncline.testing.Property;
import dev.syncline.testing.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalTest {
    private static final VariantKey A = new VariantKey("A");
    private static final FieldPath HTML = FieldPath.of(Field.DESCRIPTION_HTML);
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");

    @Test
    void the_canonical_form_of_a_canonical_form_is_itself() {
        Property.forAll(
                new Products(),
                fields -> fields.values().forEach((path, value) -> {
                    Value once = Canonical.of(path, value);
                    assertEquals(once, Canonical.of(path, once));
                    assertTrue(Canonical.same(path, value, once));
                }));
    }

    @Test
    void an_empty_metafield_is_none_and_one_without_a_type_has_that_of_the_other() {
        FieldPath path = FieldPath.metafield("custom", "watts");
        Optional<Value> number = Optional.of(new Value.Metafield("number_integer", "5"));
        assertTrue(Canonical.same(path, Optional.empty(), Optional.of(new Value.Metafield("json", " "))));
        assertFalse(Canonical.same(path, Optional.empty(), number));
        assertTrue(Canonical.same(path, Optional.of(new Value.Metafield("", "5.0")), number));
        assertFalse(Canonical.same(path, Optional.of(new Value.Metafield("number_decimal", "5")), number));
        assertFalse(Canonical.same(path, Optional.of(new Value.Metafield("", "six")), number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<p>a</p>|<P >a</P>",
                "<p class=x id=y>a</p>|<p id='y' class=\" x \">a</p>",
                "<p>a</p>  <p>b</p>|<p> a </p><p>b</p>",
                "<p>&eacute;&amp;</p>|<p>é&</p>",
                "<p>a <b>b</b></p>|<p>a<b> b</b></p>",
                "<br/>a|<br> a",
                "a<!-- x -->|a",
                "a  b|a b",
                "<ul> <li>a</li> </ul>|<ul><li>a</li></ul>",
                "<input disabled=''>|<input disabled>",
                "<style> p {} </style>|<style> p {} </style>",
                "<p>a<br> b</p>|<p>a <br>b</p>",
            })
    void html_that_looks_the_same_is_the_same(String one, String other) {
        assertEquals(HtmlForm.of(one), HtmlForm.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<p>a</p>|a",
                "<p>a b</p>|<p>ab</p>",
                "<p>a&nbsp;b</p>|<p>a b</p>",
                "<b>a</b>|<strong>a</strong>",
                "<pre>a  b</pre>|<pre>a b</pre>",
                "<p>a</p>|<p class=x>a</p>",
                "<img src=a> b|<img src=a>b",
                "&lt;p&gt;|<p></p>",
            })
    void html_that_looks_different_is_different(String one, String other) {
        assertNotEquals(HtmlForm.of(one), HtmlForm.of(other));
    }

    /** What is told apart without parsing must be told apart by parsing, too. */
    @Test
    void html_compared_in_short_is_compared_rightly() {
        Property.forAll(CanonicalTest::respaced, pair -> {
            if (HtmlForm.differInSpacesOnly(pair.getFirst(), pair.getLast())) {
                assertEquals(HtmlForm.of(pair.getFirst()), HtmlForm.of(pair.getLast()));
            }
        });
        assertTrue(HtmlForm.differInSpacesOnly("<p>a  b</p>\n", " <p>a\nb</p>"));
        assertFalse(HtmlForm.differInSpacesOnly("<p>a b</p>", "<p>ab</p>"));
        assertFalse(HtmlForm.differInSpacesOnly("<p>a</p>", "<p>a</p><p>b</p>"));
        assertFalse(HtmlForm.differInSpacesOnly("<pre>a  b</pre>", "<pre>a b</pre>"));
        assertTrue(Canonical.same(HTML, Value.text("<p>a  b</p>"), Value.text("<p>a b</p> ")));
    }

    private static List<String> respaced(Random random) {
        String html = Values.html(random);
        return List.of(html, random.nextBoolean() ? html.replace(" ", " \n ") : html.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({"' a  b ',a b", "'a\u00a0b',a b", "'a\n\tb',a b", "'',''", "' ',''", "a,a"})
    void white_space_in_texts_is_folded(String text, String folded) {
        assertEquals(Value.text(folded), Canonical.of(FieldPath.of(Field.TITLE), Value.text(text)));
    }

    @Test
    void each_kind_has_its_own_form() {
        same(FieldPath.of(Field.HANDLE), Value.text(" A-B"), Value.text("a-b"));
        same(FieldPath.of(Field.STATUS), Value.text("active"), Value.text("ACTIVE"));
        differ(FieldPath.of(Field.CATEGORY), Value.text("a"), Value.text("A"));
        same(FieldPath.of(Field.TAGS), Value.texts("b", " A ", "a"), Value.texts("a", "B", ""));
        differ(FieldPath.of(Field.COLLECTIONS), Value.texts("a"), Value.texts("A"));
        same(FieldPath.of(Field.COLLECTIONS), Value.texts("b", "a"), Value.texts("a", "b"));
        same(FieldPath.of(A, Field.PRICE), Value.Money.of("12.50"), Value.Money.of("12.5"));
        same(FieldPath.of(A, Field.PRICE), Value.Money.of("0.00"), Value.Money.of("0"));
        assertEquals(Value.Money.of("12.5"), Canonical.of(FieldPath.of(A, Field.PRICE), Value.Money.of("12.50")));
        same(FieldPath.of(A, Field.WEIGHT), weight("1", WeightUnit.POUNDS), weight("453.592", WeightUnit.GRAMS));
        same(FieldPath.of(A, Field.WEIGHT), weight("1.50", WeightUnit.KILOGRAMS), weight("1500", WeightUnit.GRAMS));
        differ(FieldPath.of(A, Field.WEIGHT), weight("1", WeightUnit.OUNCES), weight("28", WeightUnit.GRAMS));
        same(FieldPath.of(A, Field.CHOICES), Value.texts(" Red"), Value.texts("Red"));
        differ(FieldPath.of(A, Field.CHOICES), Value.texts("a", "b"), Value.texts("b", "a"));
        same(FieldPath.of(Field.OPTIONS), options(" Color", "Red "), options("Color", "Red"));
        differ(FieldPath.of(A, Field.TAXABLE), new Value.Flag(true), new Value.Flag(false));
        same(
                FieldPath.of(Field.IMAGES),
                new Value.Images(List.of(new ImageSource(" x", "a  b"))),
                new Value.Images(List.of(new ImageSource("x", "a b"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "number_decimal|1.50|1.5",
                "number_integer| 7 |7",
                "number_decimal|1e999999999|1e999999999",
                "boolean|TRUE|true",
                "color|#FFF|#fff",
                "json|{\"a\":1.0,\"b\":[true]}|{ \"b\":[true], \"a\":1 }",
                "dimension|{\"value\":\"5.0\",\"unit\":\"cm\"}|{\"unit\":\"CM\",\"value\":5}",
                "list.number_integer|[\"1\", 2]|[1,2]",
                "list.single_line_text_field|[\"a\"]|[ \"a\" ]",
                "date_time|2026-01-01T10:00:00|2026-01-01T10:00:00Z",
                "date_time|2026-01-01T10:00:00+01:00|2026-01-01T09:00:00Z",
                "multi_line_text_field| a |a",
                "single_line_text_field|a  b|a b",
                "product_reference| gid |gid",
                "json| broken {|broken {",
                "number_integer| five |five",
                "date_time| soon |soon",
            })
    void metafields_are_compared_by_their_type(String type, String one, String other) {
        same(CARE, new Value.Metafield(type, one), new Value.Metafield(type, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "json|{\"a\":\"1.0\"}|{\"a\":\"1\"}",
                "json|[1,2]|[2,1]",
                "list.number_integer|[1,2]|[2,1]",
                "list.json|[{\"a\":1}]|[{\"a\":2}]",
            })
    void metafields_that_say_something_else_differ(String type, String one, String other) {
        differ(CARE, new Value.Metafield(type, one), new Value.Metafield(type, other));
    }

    @Test
    void absence_differs_from_what_is_empty() {
        assertFalse(Canonical.same(HTML, Optional.empty(), Optional.of(Value.text(""))));
        assertFalse(Canonical.same(HTML, Optional.of(Value.text("")), Optional.empty()));
        assertTrue(Canonical.same(HTML, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_value_of_another_sort_than_its_fields_is_its_own_form() {
        for (Field field : List.of(Field.TITLE, Field.TAGS, Field.OPTIONS, Field.IMAGES)) {
            assertEquals(new Value.Whole(1), Canonical.of(FieldPath.of(field), new Value.Whole(1)));
        }
        for (Field field : List.of(Field.PRICE, Field.WEIGHT, Field.CHOICES)) {
            assertEquals(Value.text(" a"), Canonical.of(FieldPath.of(A, field), Value.text(" a")));
        }
        assertEquals(Value.text(" a"), Canonical.of(CARE, Value.text(" a")));
    }

    private static void same(FieldPath path, Value one, Value other) {
        assertTrue(Canonical.same(path, one, other), () -> one + " and " + other);
    }

    private static void differ(FieldPath path, Value one, Value other) {
        assertFalse(Canonical.same(path, one, other), () -> one + " and " + other);
    }

    private static Value weight(String amount, WeightUnit unit) {
        return new Value.Weight(new BigDecimal(amount), unit);
    }

    private static Value options(String name, String value) {
        return new Value.Options(List.of(new ProductOption(name, List.of(value))));
    }
}
