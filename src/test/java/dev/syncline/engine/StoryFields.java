package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.List;
import java.util.Optional;

/** The fields that stories are about: a text, a rich text, one that may be emptied, and a price. */
final class StoryFields {
    static final int COUNT = 4;

    private StoryFields() {}

    static String key(int product) {
        return "P-" + product;
    }

    static FieldPath path(int product, int field) {
        return paths(product).get(field);
    }

    static List<FieldPath> paths(int product) {
        return List.of(
                Goods.TITLE,
                Goods.DESCRIPTION,
                Goods.VENDOR,
                FieldPath.of(VariantKey.ofSku(key(product)), Field.PRICE));
    }

    /** A value of a field; the text is a number for a price. */
    static Value value(int field, String text) {
        return switch (field) {
            case 1 -> Value.text("<p>" + text + "</p>");
            case 3 -> Value.Money.of(text + ".50");
            default -> Value.text(text);
        };
    }

    static ProductFields with(ProductFields fields, int product, int field, String text) {
        return fields.with(path(product, field), Optional.of(value(field, text)));
    }
}
