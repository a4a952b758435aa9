package dev.syncline.compare.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Metafields by their type, and values that are compared as what they are. */
final class TypedDifferencesTest {
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final VariantKey VARIANT = VariantKey.ofSku("A");

    @Test
    void a_list_of_a_metafield_is_compared_element_by_element_in_order() {
        Difference.Elements list = assertInstanceOf(
                Difference.Elements.class, metafield("list.single_line_text_field", "[\"wash\",1]", "[\"wash\",2]"));
        assertTrue(list.elements()
                .containsAll(List.of(
                        new Element("wash", Mark.SAME), new Element("1", Mark.REMOVED), new Element("2", Mark.ADDED))));
        assertEquals(3, list.elements().size());
    }

    @Test
    void what_says_that_it_is_a_list_and_is_none_is_read_as_words() {
        assertInstanceOf(Difference.Words.class, metafield("list.single_line_text_field", "[]", "{\"a\":1}"));
        assertInstanceOf(Difference.Words.class, metafield("list.single_line_text_field", "[]", "not JSON"));
    }

    @Test
    void a_number_of_a_metafield_says_by_how_much_it_changed() {
        Difference.Amount amount = assertInstanceOf(Difference.Amount.class, metafield("number_decimal", "2.0", "3"));
        assertEquals(0, BigDecimal.ONE.compareTo(amount.change().orElseThrow()));
        assertInstanceOf(Difference.Words.class, metafield("number_integer", "2", "many"));
    }

    @Test
    void a_boolean_of_a_metafield_is_a_flag() {
        assertEquals(new Difference.Flag(true, Optional.of(false)), metafield("boolean", "false", "true"));
        assertEquals(
                new Difference.Flag(false, Optional.empty()),
                Differences.between(
                        CARE, Optional.empty(), Optional.of(new Value.Metafield("boolean", "false")), Grain.WORD));
    }

    @Test
    void whole_numbers_and_flags_are_compared_as_such() {
        Difference.Amount position = assertInstanceOf(
                Difference.Amount.class,
                between(FieldPath.of(VARIANT, Field.POSITION), new Value.Whole(2), new Value.Whole(5)));
        assertEquals(0, BigDecimal.valueOf(3).compareTo(position.change().orElseThrow()));
        assertEquals(
                new Difference.Flag(true, Optional.of(false)),
                between(FieldPath.of(VARIANT, Field.TAXABLE), new Value.Flag(false), new Value.Flag(true)));
    }

    @Test
    void every_unit_of_weight_keeps_its_name() {
        for (WeightUnit unit : WeightUnit.values()) {
            Difference.Amount amount = assertInstanceOf(
                    Difference.Amount.class,
                    between(
                            FieldPath.of(VARIANT, Field.WEIGHT),
                            Value.text("heavy"),
                            new Value.Weight(BigDecimal.TEN, unit)));
            assertEquals(unit.name(), amount.unit().name());
            assertTrue(amount.change().isEmpty());
        }
    }

    @Test
    void what_either_side_took_from_the_same_old_html_is_marked_in_it() {
        FieldPath path = FieldPath.of(Field.DESCRIPTION_HTML);
        Value old = Value.text("<p>one <b>two</b> three</p><ul><li>four</li></ul>");
        Difference mine = between(path, old, Value.text("<p>one three</p><ul><li>four</li></ul>"));
        Difference other = between(
                path,
                old,
                Value.text("<h2>Head</h2><blockquote><i>one</i>"
                    + " <b>two</b><br>three</blockquote><pre>code</pre><table><tr><th>a</th><td>b</td></tr></table><img"
                    + " alt=\"lamp\"><script>x</script><ol><li>five</li></ol>"));
        Difference.Html lost = assertInstanceOf(
                Difference.Html.class, Differences.lost(mine, other).orElseThrow());
        assertTrue(lost.toString().contains("two"), lost::toString);
        assertEquals(Optional.empty(), Differences.lost(mine, new Difference.Absent(true)));
    }

    private static Difference metafield(String type, String before, String after) {
        return between(CARE, new Value.Metafield(type, before), new Value.Metafield(type, after));
    }

    private static Difference between(FieldPath path, Value before, Value after) {
        return Differences.between(path, Optional.of(before), Optional.of(after), Grain.WORD);
    }
}
