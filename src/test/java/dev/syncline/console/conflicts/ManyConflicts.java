package dev.syncline.console.conflicts;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.wiring.TestHome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts conflicts of titles into a home, as many as are wanted, without a sync for each. */
final class ManyConflicts {
    private static final Instant SINCE = Instant.parse("2026-11-20T06:00:00Z");
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    private final StorePorts store;
    private final Shop shop;

    ManyConflicts(TestHome home) {
        this.store = home.store();
        this.shop = home.services().shops().list(TestHome.OWNER).getFirst();
    }

    void store(int count) {
        List<Saving> savings = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            savings.add(new Saving(state(number), Optional.empty(), Optional.empty()));
        }
        store.transactions().inTransaction(() -> {
            List<ProductId> products = store.catalogue().save(savings);
            for (int number = 1; number <= count; number++) {
                ProductId product = products.get(number - 1);
                store.conflicts().waiting(shop.id(), product, List.of(conflict(product, number)));
            }
        });
    }

    private static String base(int number) {
        return "Laser printer " + number + " with duplex unit, black";
    }

    private static String local(int number) {
        return "Laser printer " + number + " with duplex unit and Wi-Fi, black";
    }

    private static String remote(int number) {
        return "Office laser printer " + number + " with duplex unit, anthracite";
    }

    private static ProductKey key(int number) {
        return new ProductKey("MANY-" + number);
    }

    private ProductState state(int number) {
        return ProductState.fromFeed(shop.id(), key(number), fields(number, local(number)))
                .withLocal(side(number, local(number)))
                .withRemote(side(number, remote(number)))
                .withPresence(new Presence(true, true, true))
                .withLink(Link.ADOPTED, Optional.of(new RemoteId("gid://shopify/Product/9" + number)));
    }

    private static Replica side(int number, String title) {
        return new Replica(
                fields(number, title),
                new TreeMap<>(Map.of(TITLE, Departure.at(Optional.of(Value.text(base(number))), SINCE))));
    }

    private static ProductFields fields(int number, String title) {
        VariantKey variant = VariantKey.ofSku("MANY-" + number + "-1");
        Map<FieldPath, Value> values = new TreeMap<>();
        values.put(TITLE, Value.text(title));
        values.put(FieldPath.of(Field.VENDOR), Value.text("HP"));
        values.put(FieldPath.of(variant, Field.CHOICES), Value.texts("Default Title"));
        values.put(FieldPath.of(variant, Field.SKU), Value.text(variant.text()));
        return ProductFields.of(values);
    }

    private OpenConflict conflict(ProductId product, int number) {
        Optional<Value> base = Optional.of(Value.text(base(number)));
        return new OpenConflict(
                Optional.empty(),
                shop.id(),
                product,
                key(number),
                Optional.of("MANY-" + number + "-1"),
                TITLE,
                base,
                base,
                Optional.of(Value.text(local(number))),
                Optional.of(Value.text(remote(number))),
                Sentence.verbatim("ownership ask"),
                SINCE,
                true);
    }
}
