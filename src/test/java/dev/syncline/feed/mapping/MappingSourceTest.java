package dev.syncline.feed.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.csv.StoredRow;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingSourceTest {
    @Test
    void every_transformation_does_what_it_says() throws Exception {
        ProductFields fields = fields(
                """
                "title": {"value": {"template": "{Brand} {Name} ({Unit})"}, "maxLength": 20},
                "vendor": {"value": {"first": ["Maker", "Brand"]}},
                "productType": {"value": {"join": ["A", "B", "C"], "with": " > "}},
                "handle": {"value": {"constant": "fixed"}},
                "seo.title": {"value": "Nothing", "blank": "empty"},
                "seo.description": {"value": "Nothing"},
                "descriptionHtml": {"value": {"heading": "About", "of": "Name"}},
                "tags": {"list": ["A", {"split": "/", "of": "Words"}]},
                "status": {"value": {"lookup": {"on": "ACTIVE"}, "of": "State", "otherwise": "DRAFT"}}
                """,
                "Key,Brand,Name,Unit,Maker,A,B,C,Nothing,Words,State",
                "k,Quandel,Lamp,each of two,,x,,y,,one / two/ /x,ON");
        assertEquals(Optional.of("Quandel Lamp (each…"), fields.text(Field.TITLE));
        assertEquals(Optional.of("Quandel"), fields.text(Field.VENDOR));
        assertEquals(Optional.of("x > y"), fields.text(Field.PRODUCT_TYPE));
        assertEquals(Optional.of("fixed"), fields.text(Field.HANDLE));
        assertEquals(Optional.of(""), fields.text(Field.SEO_TITLE));
        assertEquals(Optional.empty(), fields.text(Field.SEO_DESCRIPTION));
        assertEquals(Optional.of("<h3>About</h3>Lamp"), fields.text(Field.DESCRIPTION_HTML));
        assertEquals(Optional.of(Value.texts("x", "one", "two")), fields.get(Field.TAGS));
        assertEquals(Optional.of("ACTIVE"), fields.text(Field.STATUS));
    }

    @Test
    void a_column_that_is_named_after_a_metafield_becomes_one() throws Exception {
        ProductFields fields = fields(
                "\"title\": {\"value\": \"Name\"}",
                "Key,Name,metafields[custom.watts] number_integer,Care"
                        + " (product.metafields.custom.care),metafields[x.y]",
                "k,Lamp,40,Wipe it,");
        assertEquals(
                Optional.of(new Value.Metafield("number_integer", "40")),
                fields.get(FieldPath.metafield("custom", "watts")));
        assertEquals(
                Optional.of(new Value.Metafield("", "Wipe it")), fields.get(FieldPath.metafield("custom", "care")));
        assertEquals(Optional.empty(), fields.get(FieldPath.metafield("x", "y")));
    }

    @Test
    void a_column_that_is_named_after_a_location_holds_its_stock() throws Exception {
        ProductFields fields = fields(
                "\"title\": {\"value\": \"Name\"}",
                "Key,Name,available[default],Available[Warehouse],available[Annexe]",
                "k,Lamp,4,40,");
        VariantKey only = fields.variants().getFirst();
        assertEquals(Optional.of(new Value.Whole(4)), fields.get(FieldPath.available(only, "default")));
        assertEquals(Optional.of(new Value.Whole(40)), fields.get(FieldPath.available(only, "Warehouse")));
        assertEquals(Optional.empty(), fields.get(FieldPath.available(only, "Annexe")));
    }

    @Test
    void a_field_whose_columns_the_file_lacks_is_absent() throws Exception {
        ProductFields fields = fields("\"vendor\": {\"value\": \"Maker\", \"blank\": \"empty\"}", "Key", "k");
        assertEquals(Optional.empty(), fields.get(Field.VENDOR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
        {                                                         ! not readable JSON
        {"version": 1}                                            ! needs a name
        {"mapping": "m", "version": "one"}                        ! needs a name
        {"mapping": "m", "version": 1, "product": {"x": {"value": "A"}}}      ! 'x' is no field of products
        {"mapping": "m", "version": 1, "product": {"price": {"value": "A"}}}  ! 'price' is no field of products
        {"mapping": "m", "version": 1, "variant": {"title": {"value": "A"}}}  ! 'title' is no field of variants
        {"mapping": "m", "version": 1, "product": {"title": {"value": {"magic": 1}}}} ! no known transformation
        {"mapping": "m", "version": 1, "product": {"title": {}}}              ! an expression is missing
        {"mapping": "m", "version": 1, "product": {"tags": {"value": "A"}}}   ! tags needs a list
        {"mapping": "m", "version": 1, "product": {"title": {"value": {"template": "{A"}}}} ! not closed
        {"mapping": "m", "version": 1, "variant": {"weight": {"value": "A", "unit": "STONES"}}} ! STONES
        """)
    void what_is_wrong_in_a_mapping_is_said(String json, String message) {
        FeedRefused refused = assertThrows(FeedRefused.class, () -> MappingSource.of(json));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    @Test
    void digests_of_rows_change_with_the_mapping_the_header_and_the_decimal_mark() {
        MappingSource one = source("\"vendor\": {\"value\": \"Maker\"}");
        MappingSource two = source("\"vendor\": {\"value\": \"Brand\"}");
        Header header = new Header(List.of("Key", "Maker"));
        Mapping.Digesting digesting = one.bind(header, DecimalMark.POINT).digesting();
        assertEquals(
                digesting.ofRead(),
                one.bind(header, DecimalMark.POINT).digesting().ofRead());
        for (Mapping other : List.of(
                two.bind(header, DecimalMark.POINT),
                one.bind(header, DecimalMark.COMMA),
                one.bind(new Header(List.of("Maker", "Key")), DecimalMark.POINT))) {
            assertNotEquals(digesting.whole(), other.digesting().whole());
            assertNotEquals(digesting.ofRead(), other.digesting().ofRead());
        }
    }

    @Test
    void a_column_that_the_mapping_does_not_read_moves_the_digest_of_the_file_alone() {
        MappingSource one = source("\"vendor\": {\"value\": \"Maker\"}");
        Mapping.Digesting without =
                one.bind(new Header(List.of("Key", "Maker")), DecimalMark.POINT).digesting();
        Mapping.Digesting with = one.bind(new Header(List.of("Exported", "Key", "Maker")), DecimalMark.POINT)
                .digesting();
        assertNotEquals(without.whole(), with.whole());
        assertEquals(without.ofRead(), with.ofRead());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        Desk Lamp - Red - Small         ! Desk Lamp
        Desk Lamp Red 3 ft              ! Desk Lamp 3 ft
        Small Desk Lamp - Red           ! Small Desk Lamp
        Red Small Lamp                  ! Red Lamp
        Lamp Red                        ! Lamp
        Red                             ! Red
        Lamp - Redwood - Small          ! Lamp - Redwood
        """)
    void option_values_are_taken_out_of_titles(String title, String rest) {
        assertEquals(rest, TextFinish.withoutOptions(title, List.of("Red", "Small")));
    }

    @Test
    void texts_are_shortened_behind_a_word_and_never_within_a_character() {
        assertEquals("one two…", TextFinish.shortened("one two, three four", 10));
        assertEquals("one two", TextFinish.shortened("one two", 7));
        assertEquals("abcdefghi…", TextFinish.shortened("abcdefghijklmnop", 10));
        String emoji = "😀".repeat(10);
        String cut = TextFinish.shortened(emoji, 10);
        assertEquals("😀😀😀😀…", cut);
    }

    private static MappingSource source(String product) {
        return MappingSource.of("""
            {"mapping": "m", "version": 3, "rows": {"key": ["Key"], "identity": ["Key"]}, "product": {%s}}
            """.formatted(product));
    }

    private static ProductFields fields(String product, String header, String row) throws Exception {
        List<StoredRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(new StringReader(row + "\n"), new Dialect(',', 1000, false))) {
            for (Row next = reader.next(); next != null; next = reader.next()) {
                rows.add(next.stored());
            }
        }
        Mapping mapping = source(product).bind(new Header(List.of(header.split(",", -1))), DecimalMark.POINT);
        assertEquals("m@3", mapping.label());
        return mapping.fields(rows);
    }
}
