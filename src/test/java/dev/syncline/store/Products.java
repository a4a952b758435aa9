package dev.syncline.store;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.Shop;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Products for the store's tests. */
final class Products {
    private Products() {}

    static ProductFields fields(String key) {
        VariantKey variant = VariantKey.ofSku(key + "-S");
        Map<FieldPath, Value> values = new HashMap<>();
        values.put(FieldPath.of(Field.TITLE), Value.text("Title of " + key));
        values.put(FieldPath.of(Field.HANDLE), Value.text("handle-" + key.toLowerCase(Locale.ROOT)));
        values.put(FieldPath.of(Field.VENDOR), Value.text("Brother"));
        values.put(FieldPath.of(Field.TAGS), Value.texts("red", "blue"));
        values.put(FieldPath.of(variant, Field.CHOICES), Value.texts("Default Title"));
        values.put(FieldPath.of(variant, Field.SKU), Value.text(key + "-S"));
        values.put(FieldPath.of(variant, Field.BARCODE), Value.text("4006381" + key));
        values.put(FieldPath.of(variant, Field.PRICE), Value.Money.of("12.50"));
        return ProductFields.of(values);
    }

    /** A product that a feed brought. */
    static ProductState fromFeed(Shop shop, String key) {
        return ProductState.fromFeed(shop.id(), new ProductKey(key), fields(key));
    }

    /** A product that both sides agree on. */
    static ProductState agreed(Shop shop, String key) {
        ProductState feed = fromFeed(shop, key);
        return feed.withRemote(Replica.agreed(feed.local().fields()))
                .withPresence(new Presence(true, true, true))
                .withLink(Link.ADOPTED, Optional.of(remoteId(key)));
    }

    static RemoteId remoteId(String key) {
        return new RemoteId("gid://shopify/Product/" + key);
    }

    static Saving saving(ProductState state) {
        return new Saving(state, Optional.empty(), Optional.empty());
    }

    static List<Saving> saving(List<ProductState> states) {
        return states.stream().map(Products::saving).toList();
    }

    static Digest digest(int seed) {
        return Digest.of(new byte[] {(byte) seed, 1, 2, 3});
    }
}
