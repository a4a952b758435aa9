package dev.syncline.testing;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** An edit of a product: fields set or cleared, a variant added or deleted. */
public sealed interface Edit {
    /** A field gets a value. */
    record Set(FieldPath path, Value value) implements Edit {}

    /** A field is not carried any more. */
    record Clear(FieldPath path) implements Edit {}

    /** A variant goes with all its fields. */
    record DeleteVariant(VariantKey variant) implements Edit {}

    /** A variant comes. */
    record AddVariant(Map<FieldPath, Value> values) implements Edit {}

    /** The product once it is edited. */
    default ProductFields on(ProductFields fields) {
        return switch (this) {
            case Set(var path, var value) ->
                path.variant().isEmpty() || exists(fields, path.variant().get())
                        ? fields.with(path, Optional.of(value))
                        : fields;
            case Clear(var path) -> fields.with(path, Optional.empty());
            case DeleteVariant(var variant) -> {
                Map<FieldPath, Value> rest = new TreeMap<>(fields.values());
                rest.keySet().removeIf(path -> path.variant().equals(Optional.of(variant)));
                yield fields.variants().size() > 1 ? ProductFields.of(rest) : fields;
            }
            case AddVariant(var values) -> {
                Map<FieldPath, Value> more = new TreeMap<>(fields.values());
                more.putAll(values);
                yield ProductFields.of(more);
            }
        };
    }

    /** The product after several edits. */
    static ProductFields all(List<Edit> edits, ProductFields fields) {
        ProductFields edited = fields;
        for (Edit edit : edits) {
            edited = edit.on(edited);
        }
        return edited;
    }

    /** Some edits of a product. */
    static List<Edit> some(ProductFields fields, Random random) {
        List<Edit> edits = new ArrayList<>();
        List<FieldPath> paths = new ArrayList<>(fields.paths());
        for (int i = random.nextInt(4); i > 0; i--) {
            FieldPath path = Arbitrary.oneOf(random, paths);
            switch (random.nextInt(10)) {
                case 0 -> {
                    if (path.field() != Field.CHOICES
                            && path.field() != Field.TITLE
                            && path.field() != Field.POSITION) {
                        edits.add(new Clear(path));
                    }
                }
                case 1 -> edits.add(new DeleteVariant(Arbitrary.oneOf(random, fields.variants())));
                case 2 -> {
                    Map<FieldPath, Value> values = new TreeMap<>();
                    Products.putVariant(values, Arbitrary.oneOf(random, List.of("Pink", "Grey")), 4, random);
                    edits.add(new AddVariant(values));
                }
                default -> {
                    if (path.field() != Field.CHOICES && path.field() != Field.SKU) {
                        edits.add(new Set(path, edited(path, fields, random)));
                    }
                }
            }
        }
        return edits;
    }

    private static Value edited(FieldPath path, ProductFields fields, Random random) {
        // Texts grow often, so that merges find something to put together.
        return switch (fields.values().get(path)) {
            case Value.Text(String text)
            when path.field() == Field.DESCRIPTION_HTML && random.nextBoolean() ->
                new Value.Text(text + "<p>" + Values.text(random) + "</p>");
            case Value.Text(String text)
            when path.field() == Field.TITLE -> new Value.Text(text + " edited" + random.nextInt(3));
            default -> Values.of(path, random);
        };
    }

    private static boolean exists(ProductFields fields, VariantKey variant) {
        return fields.values().containsKey(FieldPath.of(variant, Field.CHOICES));
    }
}
