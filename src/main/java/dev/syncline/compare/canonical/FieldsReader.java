package dev.syncline.compare.canonical;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what {@link FieldsWriter} wrote. */
final class FieldsReader {
    private FieldsReader() {}

    static ProductFields read(JsonParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw Unreadable.at(in, "a product");
        }
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals(FieldsWriter.VARIANTS)) {
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    variant(in, values, Optional.of(new VariantKey(in.currentName())));
                }
            } else {
                field(in, values, Optional.empty(), name);
            }
        }
        return new ProductFields(values);
    }

    private static void variant(JsonParser in, Map<FieldPath, Value> values, Optional<VariantKey> key) {
        in.nextToken();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            field(in, values, key, name);
        }
    }

    private static void field(JsonParser in, Map<FieldPath, Value> values, Optional<VariantKey> variant, String name) {
        Field field = Field.named(name).orElseThrow(() -> Unreadable.at(in, "a field, not '" + name + "',"));
        if (field == Field.METAFIELD || field == Field.AVAILABLE) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                Optional<String> qualifier = Optional.of(in.currentName());
                in.nextToken();
                values.put(new FieldPath(field, variant, qualifier), ValueReader.read(in));
            }
        } else {
            values.put(new FieldPath(field, variant, Optional.empty()), ValueReader.read(in));
        }
    }
}
