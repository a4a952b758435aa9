package dev.syncline.compare.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
    private static final VariantKey VARIANT = VariantKey.ofSku("A");

    @Test
    void a_price_says_by_how_much_it_changed() {
        Difference.Amount amount = assertInstanceOf(
                Difference.Amount.class,
                between(FieldPath.of(VARIANT, Field.PRICE), Value.Money.of("80.00"), Value.Money.of("100")));
        assertEquals(0, BigDecimal.valueOf(20).compareTo(amount.change().orElseThrow()));
        assertEquals(new BigDecimal("25.0"), amount.percent().orElseThrow());
    }

    @Test
    void what_was_nothing_has_no_per_cent() {
        Difference.Amount amount = assertInstanceOf(
                Difference.Amount.class,
                between(FieldPath.of(VARIANT, Field.PRICE), Value.Money.of("0"), Value.Money.of("5")));
        assertEquals(Optional.empty(), amount.percent());
    }

    @Test
    void weights_are_compared_in_the_new_unit() {
        Difference.Amount amount = assertInstanceOf(
                Difference.Amount.class,
                between(
                        FieldPath.of(VARIANT, Field.WEIGHT),
                        new Value.Weight(BigDecimal.valueOf(1500), WeightUnit.GRAMS),
                        new Value.Weight(BigDecimal.ONE, WeightUnit.KILOGRAMS)));
        assertEquals(0, new BigDecimal("-0.5").compareTo(amount.change().orElseThrow()));
    }

    @Test
    void tags_are_the_same_whatever_their_case_and_order() {
        Difference.Elements tags = assertInstanceOf(
                Difference.Elements.class,
                between(
                        FieldPath.of(Field.TAGS),
                        Value.texts("Red", "blue", "old"),
                        Value.texts("BLUE", "red", "new")));
        assertEquals(
                List.of(
                        new Element("BLUE", Mark.SAME),
                        new Element("red", Mark.SAME),
                        new Element("new", Mark.ADDED),
                        new Element("old", Mark.REMOVED)),
                tags.elements());
    }

    @Test
    void options_show_what_each_has_got_and_lost() {
        Difference.Grid grid = assertInstanceOf(
                Difference.Grid.class,
                between(
                        FieldPath.of(Field.OPTIONS),
                        new Value.Options(List.of(new ProductOption("Color", List.of("Red", "Blue")))),
                        new Value.Options(List.of(
                                new ProductOption("Color", List.of("Red")), new ProductOption("Size", List.of("M"))))));
        assertEquals(
                List.of(
                        new OptionRow(
                                "Color",
                                Mark.SAME,
                                List.of(new Element("Red", Mark.SAME), new Element("Blue", Mark.REMOVED))),
                        new OptionRow("Size", Mark.ADDED, List.of(new Element("M", Mark.ADDED)))),
                grid.rows());
    }

    @Test
    void an_image_with_another_alternative_text_is_the_same_image() {
        Difference.Pictures pictures = assertInstanceOf(
                Difference.Pictures.class,
                between(
                        FieldPath.of(Field.IMAGES),
                        new Value.Images(List.of(new ImageSource("https://a/1.png", "old"))),
                        new Value.Images(List.of(new ImageSource("https://a/1.png", "new")))));
        assertEquals(
                List.of(new Picture(new ImageSource("https://a/1.png", "new"), Mark.SAME, true)), pictures.pictures());
    }

    @Test
    void what_is_not_there_any_more_is_absent() {
        assertEquals(
                new Difference.Absent(true),
                Differences.between(
                        FieldPath.of(Field.TITLE), Optional.of(Value.text("a")), Optional.empty(), Grain.WORD));
    }

    @Test
    void html_is_shown_as_it_reads() {
        Difference.Html html = assertInstanceOf(
                Difference.Html.class,
                between(
                        FieldPath.of(Field.DESCRIPTION_HTML),
                        Value.text("<p>Fast <b>printer</b></p><ul><li>Duplex</li></ul><script>x()</script>"),
                        Value.text("<p>Fast <b>copier</b></p><ul><li>Duplex</li><li>Wi-Fi</li></ul>")));
        assertEquals(
                List.of(
                        new Block(
                                Block.Kind.PARAGRAPH,
                                0,
                                List.of(
                                        new Run("Fast ", false, false, Mark.SAME),
                                        new Run("copier", true, false, Mark.ADDED))),
                        new Block(Block.Kind.ITEM, 1, List.of(new Run("Duplex", false, false, Mark.SAME))),
                        new Block(Block.Kind.ITEM, 1, List.of(new Run("Wi-Fi", false, false, Mark.ADDED)))),
                html.html().after());
    }

    @Test
    void a_list_metafield_is_compared_by_element() {
        Difference.Elements elements = assertInstanceOf(
                Difference.Elements.class,
                between(
                        FieldPath.metafield("custom", "uses"),
                        new Value.Metafield("list.single_line_text_field", "[\"home\"]"),
                        new Value.Metafield("list.single_line_text_field", "[\"home\",\"office\"]")));
        assertEquals(List.of(new Element("home", Mark.SAME), new Element("office", Mark.ADDED)), elements.elements());
    }

    private static Difference between(FieldPath path, Value before, Value after) {
        return Differences.between(path, Optional.of(before), Optional.of(after), Grain.WORD);
    }
}
