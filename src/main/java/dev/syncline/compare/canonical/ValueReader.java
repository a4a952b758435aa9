package dev.syncline.compare.canonical;

import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what {@link ValueWriter} wrote. */
final class ValueReader {
    private ValueReader() {}

    /** Reads the value at the current token; null stands for absence. Leaves the parser at the value's last token. */
    static Optional<Value> readMaybe(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(read(in));
    }

    /** Reads the value at the current token. */
    static Value read(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> new Value.Text(in.getString());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NUMBER_INT -> new Value.Whole(in.getLongValue());
            case START_ARRAY -> new Value.Texts(strings(in));
            case START_OBJECT -> object(in);
            default -> throw Unreadable.at(in, "a value");
        };
    }

    private static Value object(JsonParser in) {
        String sort = Unreadable.name(in);
        in.nextToken();
        Value value = switch (sort) {
            case "m" -> new Value.Money(new BigDecimal(in.getString()));
            case "w" -> new Value.Weight(new BigDecimal(in.getString()), WeightUnit.valueOf(second(in, "u")));
            case "f" -> new Value.Metafield(in.getString(), second(in, "c"));
            case "o" -> new Value.Options(options(in));
            case "i" -> new Value.Images(images(in));
            default -> throw Unreadable.at(in, "a sort of value");
        };
        if (in.nextToken() != JsonToken.END_OBJECT) {
            throw Unreadable.at(in, "the end of a value");
        }
        return value;
    }

    private static String second(JsonParser in, String name) {
        if (!Unreadable.name(in).equals(name)) {
            throw Unreadable.at(in, name);
        }
        in.nextToken();
        return in.getString();
    }

    private static List<ProductOption> options(JsonParser in) {
        List<ProductOption> options = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            List<String> texts = strings(in);
            options.add(new ProductOption(texts.getFirst(), texts.subList(1, texts.size())));
        }
        return options;
    }

    private static List<ImageSource> images(JsonParser in) {
        List<ImageSource> images = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            List<String> texts = strings(in);
            images.add(new ImageSource(texts.getFirst(), texts.getLast()));
        }
        return images;
    }

    private static List<String> strings(JsonParser in) {
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(in.getString());
        }
        return texts;
    }
}
