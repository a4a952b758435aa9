package dev.syncline.shopify;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Puts a few fields as just read onto a product as it was known. */
final class Overlay {
    /** The digest of a product that was not read as a whole: it equals that of no reading, so the next one looks again. */
    static final Digest PARTLY_READ = Digest.of(new byte[] {0});

    private Overlay() {}

    /** The known product with these of its own fields as the shop gives them. */
    static RemoteProduct product(RemoteProduct known, JsonNode product, Collection<FieldPath> paths) {
        ProductFields read = ProductDecoder.decode(product, List.of(), Optional.empty(), PARTLY_READ)
                .fields();
        Map<FieldPath, Optional<Value>> values = new HashMap<>();
        paths.forEach(path -> values.put(path, read.get(path)));
        return with(known, values);
    }

    /** The known product with these fields of its variants as the shop gives them; empty where one is not among them. */
    static Optional<RemoteProduct> variants(RemoteProduct known, JsonNode variants, Collection<FieldPath> paths) {
        Map<String, JsonNode> byId = new HashMap<>();
        variants.values().forEach(node -> byId.put(node.path("id").asString(""), node));
        Map<VariantKey, Map<FieldPath, Value>> decoded = new HashMap<>();
        Map<FieldPath, Optional<Value>> values = new HashMap<>();
        for (FieldPath path : paths) {
            VariantKey key = path.variant().orElseThrow();
            String id = known.variantIds().get(key);
            JsonNode node = id == null ? null : byId.get(id);
            if (node == null) {
                return Optional.empty();
            }
            Map<FieldPath, Value> read = decoded.computeIfAbsent(key, each -> {
                Map<FieldPath, Value> all = new TreeMap<>();
                VariantDecoder.decode(each, node, all);
                return all;
            });
            values.put(path, Optional.ofNullable(read.get(path)));
        }
        return Optional.of(with(known, values));
    }

    private static RemoteProduct with(RemoteProduct known, Map<FieldPath, Optional<Value>> values) {
        return new RemoteProduct(
                known.id(),
                known.key(),
                known.updatedAt(),
                known.fields().with(values),
                known.variantIds(),
                PARTLY_READ);
    }
}
