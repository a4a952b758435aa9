package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductFields;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metafields as the shop's input types want them. */
final class MetafieldInputs {
    /** The type of one that no side gave a type. */
    private static final String PLAIN = "single_line_text_field";

    private MetafieldInputs() {}

    /** Those of a new product; empty ones are none. */
    static List<Map<String, @Nullable Object>> atCreation(ProductFields fields) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        fields.values().forEach((path, value) -> {
            if (path.field() == Field.METAFIELD) {
                content(path, Optional.of(value)).ifPresent(metafield -> inputs.add(input(path, metafield, PLAIN)));
            }
        });
        return inputs;
    }

    /** One for MetafieldsSetInput: it is set only where the shop still says what was read right before. */
    static Map<String, @Nullable Object> set(ShopWrite write, FieldPath path, Value.Metafield wanted) {
        Optional<RemoteProduct> ground = write.ground();
        String type = ground.flatMap(product -> product.fields().get(path))
                .filter(Value.Metafield.class::isInstance)
                .map(value -> ((Value.Metafield) value).type())
                .orElse(PLAIN);
        Map<String, @Nullable Object> input = input(path, wanted, type);
        input.put("ownerId", owner(write));
        // Null says that there must be none yet.
        input.put(
                "compareDigest",
                ground.map(product -> product.metafieldDigests().get(path)).orElse(null));
        return input;
    }

    /** One for MetafieldIdentifierInput. */
    static Map<String, @Nullable Object> identifier(ShopWrite write, FieldPath path) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("ownerId", owner(write));
        input.put("namespace", OnDemand.namespace(path));
        input.put("key", OnDemand.key(path));
        return input;
    }

    /** What a write wants a metafield to say; empty where it is to be deleted. */
    static Optional<Value.Metafield> content(FieldWrite field) {
        return content(field.path(), field.wanted());
    }

    private static Optional<Value.Metafield> content(FieldPath path, Optional<Value> wanted) {
        if (path.field() != Field.METAFIELD) {
            throw Inputs.notYet(path);
        }
        return wanted.map(value -> switch (value) {
                    case Value.Metafield metafield -> metafield;
                    default -> throw Inputs.mismatch(path);
                })
                .filter(metafield -> !metafield.content().isBlank());
    }

    private static Map<String, @Nullable Object> input(FieldPath path, Value.Metafield wanted, String otherwise) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("namespace", OnDemand.namespace(path));
        input.put("key", OnDemand.key(path));
        input.put("type", wanted.type().isEmpty() ? otherwise : wanted.type());
        input.put("value", wanted.content());
        return input;
    }

    private static String owner(ShopWrite write) {
        return write.id()
                .orElseThrow(() -> new Unwritable(ShopSentences.noId(write.key().text())))
                .text();
    }
}
