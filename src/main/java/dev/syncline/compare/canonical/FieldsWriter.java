package dev.syncline.compare.canonical;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a product's values as nested objects: {@code {"title":…,"metafields":{"ns.key":…},"variants":{"SKU":{"price":…,
 * "available":{"Berlin":…}}}}}. Paths come sorted by variant, then field, so each object is written in one go.
 */
final class FieldsWriter {
    static final String VARIANTS = "variants";

    private final JsonGenerator out;
    private Optional<VariantKey> variant = Optional.empty();
    /** The field whose values by qualifier are being written. */
    private Optional<Field> qualified = Optional.empty();

    private FieldsWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(JsonGenerator out, ProductFields fields) {
        FieldsWriter writer = new FieldsWriter(out);
        out.writeStartObject();
        for (Map.Entry<FieldPath, Value> entry : fields.values().entrySet()) {
            writer.enter(entry.getKey());
            ValueWriter.write(out, entry.getValue());
        }
        writer.leaveVariants();
        out.writeEndObject();
    }

    private void enter(FieldPath path) {
        if (!path.variant().equals(variant)) {
            closeQualified();
            if (variant.isPresent()) {
                out.writeEndObject();
            } else {
                open(VARIANTS);
            }
            variant = path.variant();
            open(variant.orElseThrow().text());
        }
        if (path.qualifier().isEmpty()) {
            closeQualified();
            out.writeName(path.field().fieldName());
        } else {
            if (qualified.isEmpty()) {
                qualified = Optional.of(path.field());
                open(path.field().fieldName());
            }
            out.writeName(path.qualifier().get());
        }
    }

    private void leaveVariants() {
        closeQualified();
        if (variant.isPresent()) {
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    private void closeQualified() {
        if (qualified.isPresent()) {
            out.writeEndObject();
            qualified = Optional.empty();
        }
    }

    private void open(String name) {
        out.writeName(name);
        out.writeStartObject();
    }
}
