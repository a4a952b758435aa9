package dev.syncline.compare.canonical;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads values as people type them. */
final class TypedValue {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final Pattern WEIGHT = Pattern.compile("([0-9.]+)\\s*([A-Za-z]+)");

    private TypedValue() {}

    static Value parse(FieldPath path, String text) {
        try {
            return switch (path.field().kind()) {
                case TEXT, HTML, HANDLE, IDENTIFIER -> new Value.Text(text);
                case WORD -> new Value.Text(text.strip().toUpperCase(Locale.ROOT));
                case TAGS, SET, CHOICES -> new Value.Texts(items(text));
                case MONEY -> new Value.Money(amount(text));
                case INTEGER -> new Value.Whole(Long.parseLong(text.strip()));
                case FLAG -> new Value.Flag(flag(text));
                case WEIGHT -> weight(text);
                case OPTIONS -> new Value.Options(options(JSON.readTree(text)));
                case IMAGES -> new Value.Images(images(text));
                case METAFIELD -> metafield(text);
            };
        } catch (IllegalArgumentException | JacksonException e) {
            throw new NotAValue(TypedSentences.wrong(text, path, path.field().kind()), e);
        }
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text.strip());
        // An exponent would make a page of digits of a few characters.
        if (amount.signum() < 0 || Math.abs(amount.scale()) > 20 || amount.precision() > 40) {
            throw new IllegalArgumentException("not an amount");
        }
        return amount;
    }

    private static boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("not a flag");
        };
    }

    private static Value weight(String text) {
        Matcher matcher = WEIGHT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a mass");
        }
        WeightUnit unit = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "g", "grams" -> WeightUnit.GRAMS;
            case "kg", "kilograms" -> WeightUnit.KILOGRAMS;
            case "oz", "ounces" -> WeightUnit.OUNCES;
            case "lb", "lbs", "pounds" -> WeightUnit.POUNDS;
            default -> throw new IllegalArgumentException("not a unit");
        };
        return new Value.Weight(amount(matcher.group(1)), unit);
    }

    private static List<String> items(String text) {
        if (text.stripLeading().startsWith("[")) {
            return texts(JSON.readTree(text));
        }
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<ProductOption> options(JsonNode array) {
        List<ProductOption> options = new ArrayList<>();
        for (JsonNode option : elements(array)) {
            options.add(new ProductOption(string(option.path("name")), texts(option.path("values"))));
        }
        return options;
    }

    private static List<ImageSource> images(String text) {
        if (!text.stripLeading().startsWith("[")) {
            return items(text).stream()
                    .map(source -> new ImageSource(source, ""))
                    .toList();
        }
        List<ImageSource> images = new ArrayList<>();
        for (JsonNode image : elements(JSON.readTree(text))) {
            images.add(new ImageSource(
                    string(image.path("source")), image.path("alt").asString("")));
        }
        return images;
    }

    private static Value metafield(String text) {
        JsonNode object = JSON.readTree(text);
        return new Value.Metafield(string(object.path("type")), string(object.path("value")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        elements(array).forEach(item -> texts.add(string(item)));
        return texts;
    }

    private static JsonNode elements(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("not a list");
        }
        return array;
    }

    private static String string(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("not a text");
        }
        return node.stringValue();
    }
}
