package dev.syncline.model;

import java.util.Optional;

/**
 * The place of one value in a product: {@code title}, {@code variants[ABC-1].price},
 * {@code variants[@Red / M].available[Berlin]}, {@code metafields[custom.care]}. In brackets {@code ]} and {@code \}
 * are escaped with {@code \}.
 *
 * @param field the field
 * @param variant the variant, for fields of one
 * @param qualifier the location of stock, or {@code namespace.key} of a metafield
 */
public record FieldPath(Field field, Optional<VariantKey> variant, Optional<String> qualifier)
        implements Comparable<FieldPath> {
    public FieldPath {
        boolean wantsVariant = field.scope() == Field.Scope.VARIANT || field.scope() == Field.Scope.VARIANT_LOCATION;
        boolean wantsQualifier =
                field.scope() == Field.Scope.METAFIELD || field.scope() == Field.Scope.VARIANT_LOCATION;
        if (wantsVariant != variant.isPresent() || wantsQualifier != qualifier.isPresent()) {
            throw new IllegalArgumentException("Not a path of field " + field + ": " + variant + " " + qualifier);
        }
    }

    /** The path of a product's own field. */
    public static FieldPath of(Field field) {
        return new FieldPath(field, Optional.empty(), Optional.empty());
    }

    /** The path of a variant's field. */
    public static FieldPath of(VariantKey variant, Field field) {
        return new FieldPath(field, Optional.of(variant), Optional.empty());
    }

    /** The path of a variant's stock at a location. */
    public static FieldPath available(VariantKey variant, String location) {
        return new FieldPath(Field.AVAILABLE, Optional.of(variant), Optional.of(location));
    }

    /** The path of a metafield. */
    public static FieldPath metafield(String namespace, String key) {
        return new FieldPath(Field.METAFIELD, Optional.empty(), Optional.of(namespace + "." + key));
    }

    /** The group that the field belongs to. */
    public FieldGroup group() {
        return field.group();
    }

    /** The same field of another variant; a path without a variant stays as it is. */
    public FieldPath withVariant(VariantKey other) {
        return variant.isPresent() ? new FieldPath(field, Optional.of(other), qualifier) : this;
    }

    /**
     * Reads a path as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public static FieldPath parse(String text) {
        return FieldPathSyntax.parse(text);
    }

    @Override
    public int compareTo(FieldPath other) {
        // By hand, not by a comparator of keys: decoding a catalogue sorts some millions of paths.
        int order = variantText().compareTo(other.variantText());
        if (order == 0) {
            order = field.compareTo(other.field);
        }
        return order == 0 ? qualifier.orElse("").compareTo(other.qualifier.orElse("")) : order;
    }

    private String variantText() {
        return variant.isPresent() ? variant.get().text() : "";
    }

    @Override
    public String toString() {
        return FieldPathSyntax.format(this);
    }
}
