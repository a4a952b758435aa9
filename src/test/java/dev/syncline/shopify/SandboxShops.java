package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import dev.syncline.sandbox.SandboxServer;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Products and writes for a sandbox shop. */
final class SandboxShops {
    private SandboxShops() {}

    static ShopifyShop open(SandboxServer server) {
        return ShopifyShop.open(
                ShopifySettings.of(server.url()), () -> server.token().toCharArray(), InstantSource.system());
    }

    static ShopWrite creation(String key, ProductFields fields) {
        List<FieldWrite> writes = new ArrayList<>();
        fields.values()
                .forEach((path, value) -> writes.add(new FieldWrite(path, Optional.empty(), Optional.of(value))));
        return new ShopWrite(MutationKind.CREATE, new ProductKey(key), Optional.empty(), writes, Optional.empty());
    }

    /** A write of one kind to a product as it was read; an empty value clears. */
    static ShopWrite change(MutationKind kind, RemoteProduct ground, Map<FieldPath, Optional<Value>> wanted) {
        List<FieldWrite> writes = new ArrayList<>();
        new TreeMap<>(wanted)
                .forEach((path, value) ->
                        writes.add(new FieldWrite(path, ground.fields().get(path), value)));
        return new ShopWrite(kind, new ProductKey("K"), Optional.of(ground.id()), writes, Optional.of(ground));
    }

    /** A product with every field that can be written, and so many variants in two options. */
    static ProductFields full(String sku, int variants) {
        Map<FieldPath, Value> fields = new TreeMap<>();
        fields.put(FieldPath.of(Field.TITLE), Value.text("Größe „Übermut“ 日本語 🧦 " + sku));
        fields.put(FieldPath.of(Field.DESCRIPTION_HTML), Value.text("<p>Straße &amp; Café</p>"));
        fields.put(FieldPath.of(Field.VENDOR), Value.text("Ærø"));
        fields.put(FieldPath.of(Field.PRODUCT_TYPE), Value.text("Socks"));
        fields.put(FieldPath.of(Field.STATUS), Value.text("DRAFT"));
        fields.put(FieldPath.of(Field.TAGS), Value.texts("blau", "Grün"));
        fields.put(FieldPath.of(Field.SEO_TITLE), Value.text("S"));
        fields.put(FieldPath.of(Field.SEO_DESCRIPTION), Value.text("D"));
        List<String> colours = new ArrayList<>();
        for (int index = 0; index < variants; index++) {
            String colour = "Colour " + index / 2;
            if (!colours.contains(colour)) {
                colours.add(colour);
            }
            variant(fields, sku + "-" + index, index + 1, colour, index % 2 == 0 ? "S" : "M");
        }
        fields.put(
                FieldPath.of(Field.OPTIONS),
                new Value.Options(List.of(
                        new ProductOption("Colour", colours),
                        new ProductOption("Size", variants > 1 ? List.of("S", "M") : List.of("S")))));
        return ProductFields.of(fields);
    }

    static void variant(Map<FieldPath, Value> fields, String sku, int position, String... choices) {
        VariantKey key = VariantKey.ofSku(sku);
        fields.put(FieldPath.of(key, Field.CHOICES), Value.texts(choices));
        fields.put(FieldPath.of(key, Field.POSITION), new Value.Whole(position));
        fields.put(FieldPath.of(key, Field.SKU), Value.text(sku));
        fields.put(FieldPath.of(key, Field.BARCODE), Value.text("4012345678901"));
        fields.put(FieldPath.of(key, Field.PRICE), Value.Money.of("12.50"));
        fields.put(FieldPath.of(key, Field.COMPARE_AT_PRICE), Value.Money.of("15.00"));
        fields.put(FieldPath.of(key, Field.COST), Value.Money.of("7.25"));
        fields.put(FieldPath.of(key, Field.TAXABLE), new Value.Flag(false));
        fields.put(FieldPath.of(key, Field.TRACKED), new Value.Flag(true));
        fields.put(FieldPath.of(key, Field.REQUIRES_SHIPPING), new Value.Flag(true));
        fields.put(FieldPath.of(key, Field.POLICY), Value.text("CONTINUE"));
        fields.put(FieldPath.of(key, Field.COUNTRY_CODE), Value.text("DE"));
        fields.put(FieldPath.of(key, Field.HS_CODE), Value.text("611595"));
        fields.put(FieldPath.of(key, Field.WEIGHT), new Value.Weight(new BigDecimal("0.25"), WeightUnit.KILOGRAMS));
    }
}
