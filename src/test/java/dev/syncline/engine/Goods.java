package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Products of a supplier. */
final class Goods {
    static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    static final FieldPath VENDOR = FieldPath.of(Field.VENDOR);
    static final FieldPath STATUS = FieldPath.of(Field.STATUS);
    static final FieldPath OPTIONS = FieldPath.of(Field.OPTIONS);
    static final FieldPath DESCRIPTION = FieldPath.of(Field.DESCRIPTION_HTML);

    private Goods() {}

    /** One without options, whose key is its SKU. */
    static ProductFields lamp(String sku) {
        Map<FieldPath, Value> fields = product("Lamp " + sku);
        VariantKey key = VariantKey.ofSku(sku);
        fields.put(FieldPath.of(key, Field.CHOICES), Value.texts());
        fields.put(FieldPath.of(key, Field.POSITION), new Value.Whole(1));
        fields.put(FieldPath.of(key, Field.SKU), Value.text(sku));
        fields.put(FieldPath.of(key, Field.PRICE), Value.Money.of("20.50"));
        return ProductFields.of(fields);
    }

    /** One in several colours, with a variant each: SKU and colour in turn. */
    static ProductFields shirt(String title, String... skusAndColours) {
        Map<FieldPath, Value> fields = product(title);
        List<String> colours = new java.util.ArrayList<>();
        for (int i = 0; i < skusAndColours.length; i += 2) {
            VariantKey key = VariantKey.ofSku(skusAndColours[i]);
            colours.add(skusAndColours[i + 1]);
            fields.put(FieldPath.of(key, Field.CHOICES), Value.texts(skusAndColours[i + 1]));
            fields.put(FieldPath.of(key, Field.POSITION), new Value.Whole(i / 2 + 1));
            fields.put(FieldPath.of(key, Field.SKU), Value.text(skusAndColours[i]));
            fields.put(FieldPath.of(key, Field.PRICE), Value.Money.of("9.90"));
        }
        fields.put(OPTIONS, new Value.Options(List.of(new ProductOption("Colour", colours))));
        return ProductFields.of(fields);
    }

    static FieldPath price(String sku) {
        return FieldPath.of(VariantKey.ofSku(sku), Field.PRICE);
    }

    private static Map<FieldPath, Value> product(String title) {
        Map<FieldPath, Value> fields = new TreeMap<>();
        fields.put(TITLE, Value.text(title));
        fields.put(DESCRIPTION, Value.text("<p>First.</p><p>Second.</p>"));
        fields.put(VENDOR, Value.text("Norling"));
        fields.put(STATUS, Value.text("ACTIVE"));
        return fields;
    }
}
