package dev.syncline.console.tour;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
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
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Products that are hard to show: very long, written from right to left, with emoji, with hundreds of variants. */
final class OddGoods {
    private static final Map<String, String> TITLES = Map.of(
            "LONG",
                    "Toner for laser printers, high yield, with chip, refilled and tested in our own works. "
                            .repeat(46)
                            .substring(0, 4000),
            "RTL", "מדפסת לייזר צבעונית עם חיבור אלחוטי ومغذي ورق تلقائي",
            "EMOJI", "🖨️ Printer 👩‍👩‍👧‍👦 family pack 🎉 with naïve Ünïcödé and 日本語",
            "WIDE", "T-shirt in three hundred variants",
            "KINDS", "Laser printer with a conflict of every kind");

    private final Map<String, ProductId> products = new TreeMap<>();
    private final String prefix;
    private final boolean clashing;
    private final StorePorts store;
    private final Shop shop;

    OddGoods(StorePorts store, Shop shop, String prefix, boolean clashing) {
        this.prefix = prefix;
        this.clashing = clashing;
        this.store = store;
        this.shop = shop;
    }

    /** Puts them into the store. */
    void store() {
        TITLES.forEach((name, title) -> {
            String key = prefix + name;
            ProductFields fields = fields(key, title);
            ProductState state = ProductState.fromFeed(shop.id(), new ProductKey(key), fields)
                    .withRemote(Replica.agreed(fields))
                    .withPresence(new Presence(true, true, true))
                    .withLink(Link.ADOPTED, Optional.of(new RemoteId("gid://shopify/Product/" + key)));
            List<OpenConflict> apart = waiting(new ProductId(1), key, title);
            ProductState stored = clashing ? OddConflicts.apart(state, fields, apart) : state;
            ProductId product = store.catalogue()
                    .save(List.of(new Saving(stored, Optional.empty(), Optional.empty())))
                    .getFirst();
            products.put(key, product);
        });
    }

    /** Has a conflict wait in the title of each, and one of every kind for one of them; a sync would find none. */
    void raiseConflicts() {
        products.forEach((key, product) -> {
            String title = Objects.requireNonNull(TITLES.get(key.substring(prefix.length())));
            store.conflicts().waiting(shop.id(), product, waiting(product, key, title));
        });
    }

    private List<OpenConflict> waiting(ProductId product, String key, String title) {
        OddConflicts conflicts = new OddConflicts(shop, product, key);
        List<OpenConflict> waiting = new ArrayList<>(List.of(conflicts.title(title)));
        if (key.endsWith("KINDS")) {
            waiting.addAll(conflicts.ofEachKind());
        }
        return waiting;
    }

    private static ProductFields fields(String key, String title) {
        Map<FieldPath, Value> values = new TreeMap<>();
        values.put(FieldPath.of(Field.TITLE), Value.text(title));
        values.put(FieldPath.of(Field.VENDOR), Value.text("Société Générale d’Impression et de Reliure GmbH & Co. KG"));
        values.put(
                FieldPath.of(Field.TAGS), Value.texts("red", "blue", "extraordinarily-long-tag-that-goes-on-and-on"));
        int variants = key.endsWith("WIDE") ? 300 : 1;
        for (int number = 1; number <= variants; number++) {
            VariantKey variant = VariantKey.ofSku(key + "-" + number);
            values.put(FieldPath.of(variant, Field.CHOICES), Value.texts("Variant " + number));
            values.put(FieldPath.of(variant, Field.SKU), Value.text(variant.text()));
            values.put(FieldPath.of(variant, Field.PRICE), Value.Money.of(number + ".99"));
            values.put(FieldPath.of(variant, Field.POSITION), new Value.Whole(number));
        }
        return ProductFields.of(values);
    }
}
