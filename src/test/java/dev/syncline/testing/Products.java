package dev.syncline.testing;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Products at random: any fields, one to three variants that have what a variant must have. */
public final class Products implements Arbitrary<ProductFields> {
    private static final List<Field> VARIANT_FIELDS = Stream.of(Field.values())
            .filter(field -> field.scope() == Field.Scope.VARIANT)
            .filter(field -> field != Field.CHOICES && field != Field.SKU && field != Field.POSITION)
            .toList();

    @Override
    public ProductFields make(Random random) {
        Map<FieldPath, Value> values = new TreeMap<>();
        values.put(FieldPath.of(Field.TITLE), new Value.Text("Printer " + Values.text(random)));
        for (Field field : Field.values()) {
            if (field.scope() == Field.Scope.PRODUCT && field != Field.TITLE && random.nextInt(3) > 0) {
                FieldPath path = FieldPath.of(field);
                values.put(path, Values.of(path, random));
            }
        }
        if (random.nextBoolean()) {
            FieldPath path = FieldPath.metafield("custom", "care");
            values.put(path, Values.of(path, random));
        }
        List<String> colours = List.of("Red", "Blue", "Green").subList(0, random.nextInt(3) + 1);
        values.put(FieldPath.of(Field.OPTIONS), new Value.Options(List.of(new ProductOption("Color", colours))));
        for (int i = 0; i < colours.size(); i++) {
            putVariant(values, colours.get(i), i + 1, random);
        }
        return ProductFields.of(values);
    }

    /** Puts a variant with a SKU, or without one. */
    public static void putVariant(Map<FieldPath, Value> values, String colour, long position, Random random) {
        boolean withSku = random.nextInt(4) > 0;
        VariantKey key = withSku ? VariantKey.ofSku("SKU-" + colour) : VariantKey.ofChoices(List.of(colour));
        values.put(FieldPath.of(key, Field.CHOICES), Value.texts(colour));
        values.put(FieldPath.of(key, Field.POSITION), new Value.Whole(position));
        values.put(FieldPath.of(key, Field.SKU), Value.text(withSku ? key.text() : ""));
        for (Field field : VARIANT_FIELDS) {
            if (random.nextInt(3) > 0) {
                FieldPath path = FieldPath.of(key, field);
                values.put(path, Values.of(path, random));
            }
        }
        if (random.nextBoolean()) {
            values.put(FieldPath.available(key, "Berlin"), new Value.Whole(random.nextInt(9)));
        }
    }

    @Override
    public Stream<ProductFields> smaller(ProductFields value) {
        List<ProductFields> smaller = new ArrayList<>();
        for (FieldPath path : value.paths()) {
            if (path.field() != Field.CHOICES && path.field() != Field.TITLE) {
                smaller.add(value.with(path, Optional.empty()));
            }
        }
        return smaller.stream();
    }
}
