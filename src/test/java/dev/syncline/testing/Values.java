package dev.syncline.testing;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of fields at random, from few words, so that equal and nearly equal ones are common. */
public final class Values {
    private static final List<String> WORDS = List.of(
            "Laser", "printer", "HP", "black", "Black", "12 oz", "é", "a&b", "x<y", "\"q\"", " wide", "M", "neu");
    private static final List<String> TAGS = List.of("red", "Red", " blue", "green ", "Größe", "sale", "new", "a,b");

    private Values() {}

    /** Several words; perhaps none. */
    public static String text(Random random) {
        return Stream.generate(() -> Arbitrary.oneOf(random, WORDS))
                .limit(random.nextInt(6))
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "  " : " "));
    }

    /** A fragment of HTML with some blocks. */
    public static String html(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            html.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "<ul><li>" + shown(random) + "</li> <li>" + shown(random) + "</li></ul>";
                        case 1 -> "<p class=\"b a\" id=x>" + shown(random) + "<br>" + shown(random) + "</p>\n";
                        case 2 ->
                            "<div>\n <p>" + shown(random) + "</p>\n <p><b>bold</b> " + shown(random) + "</p></div>";
                        case 3 -> shown(random) + " <em>" + shown(random) + "</em> ";
                        case 4 -> "<!-- note --><p>" + shown(random) + " &amp; &eacute;&nbsp;x</p>";
                        case 5 -> "<pre> keep\n  this </pre>";
                        default -> "<p>" + shown(random) + "</p>";
                    });
        }
        return html.toString();
    }

    private static String shown(Random random) {
        return text(random).replace("<", "&lt;");
    }

    /** Some tags. */
    public static List<String> tags(Random random) {
        return Stream.generate(() -> Arbitrary.oneOf(random, TAGS))
                .limit(random.nextInt(5))
                .toList();
    }

    /** An amount with zero to three decimals. */
    public static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(4000), random.nextInt(4));
    }

    /** A value that fits a field. */
    public static Value of(FieldPath path, Random random) {
        return switch (path.field().kind()) {
            case TEXT -> new Value.Text(text(random));
            case HTML -> new Value.Text(html(random));
            case HANDLE -> new Value.Text("Handle-" + random.nextInt(4));
            case WORD -> new Value.Text(word(path, random));
            case IDENTIFIER ->
                new Value.Text(
                        random.nextBoolean()
                                ? "gid://shopify/TaxonomyCategory/el-" + random.nextInt(3)
                                : "0" + random.nextInt(9));
            case SET -> new Value.Texts(handles(random));
            case TAGS -> new Value.Texts(tags(random));
            case MONEY -> new Value.Money(amount(random));
            case INTEGER -> new Value.Whole(random.nextInt(5) + 1L);
            case FLAG -> new Value.Flag(random.nextBoolean());
            case WEIGHT -> new Value.Weight(amount(random), Arbitrary.oneOf(random, List.of(WeightUnit.values())));
            case OPTIONS -> new Value.Options(List.of(new ProductOption("Color", names(random))));
            case CHOICES -> new Value.Texts(List.of("Choice " + random.nextInt(9)));
            case IMAGES -> new Value.Images(images(random));
            case METAFIELD -> metafield(random);
        };
    }

    private static List<String> handles(Random random) {
        return Stream.generate(() -> Arbitrary.oneOf(random, List.of("lamps", "winter-sale", "größe", "new")))
                .limit(random.nextInt(4))
                .toList();
    }

    private static String word(FieldPath path, Random random) {
        return Arbitrary.oneOf(
                random,
                path.field() == Field.STATUS
                        ? List.of("ACTIVE", "DRAFT", "active")
                        : List.of("DENY", "CONTINUE", "DE"));
    }

    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>(List.of("Red", "Blue", "Green", "Black"));
        return names.subList(0, random.nextInt(4) + 1);
    }

    private static List<ImageSource> images(Random random) {
        return Stream.generate(() -> new ImageSource("https://img/" + random.nextInt(5), text(random)))
                .limit(random.nextInt(3))
                .toList();
    }

    private static Value metafield(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Value.Metafield("number_decimal", amount(random).toPlainString());
            case 1 -> new Value.Metafield("json", "{\"b\": " + amount(random) + ", \"a\" :[1.0, null, \"x\"]}");
            case 2 -> new Value.Metafield("list.single_line_text_field", "[\"x\",\"y" + random.nextInt(3) + "\"]");
            case 3 -> new Value.Metafield("dimension", "{\"value\": \"5.0\", \"unit\": \"cm\"}");
            case 4 -> new Value.Metafield("date_time", "2026-01-0" + (random.nextInt(8) + 1) + "T10:00:00");
            default -> new Value.Metafield("single_line_text_field", text(random));
        };
    }

    /** A path of any field, of a variant among few. */
    public static FieldPath path(Random random) {
        Field field = Arbitrary.oneOf(random, List.of(Field.values()));
        VariantKey variant =
                new VariantKey(Arbitrary.oneOf(random, List.of("A-1", "B]2", "C\\3", "@Red / M", "é ü", ".")));
        return switch (field.scope()) {
            case PRODUCT -> FieldPath.of(field);
            case VARIANT -> FieldPath.of(variant, field);
            case VARIANT_LOCATION ->
                new FieldPath(
                        field,
                        Optional.of(variant),
                        Optional.of(Arbitrary.oneOf(random, List.of("Berlin", "Shop [1]", "a\\", ""))));
            case METAFIELD -> FieldPath.metafield("custom", Arbitrary.oneOf(random, List.of("care", "x]y", "a.b")));
        };
    }
}
