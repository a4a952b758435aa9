package dev.syncline.console.text;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.VariantKey;

/** What fields are called in the chosen language. */
public final class FieldNames {
    private final Texts texts;

    public FieldNames(Texts texts) {
        this.texts = texts;
    }

    /** A field. */
    public String of(Field field) {
        return texts.get("field." + field.fieldName());
    }

    /** A place in a product: the field, with its variant, location or metafield where it has one. */
    public String of(FieldPath path) {
        String name = of(path.field());
        String qualified = path.qualifier().map(which -> name + " " + which).orElse(name);
        return path.variant()
                .map(VariantKey::text)
                .map(variant -> qualified + " · " + variant)
                .orElse(qualified);
    }
}
