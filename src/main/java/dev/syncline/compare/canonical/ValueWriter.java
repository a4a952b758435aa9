package dev.syncline.compare.canonical;

import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes values so that each can be read back exactly, whatever field it stands in. What JSON can tell apart by itself
 * (texts, lists, numbers, flags) is written as it is, the rest as objects with a letter that names the sort.
 */
final class ValueWriter {
    private ValueWriter() {}

    static void write(JsonGenerator out, Optional<Value> value) {
        if (value.isPresent()) {
            write(out, value.get());
        } else {
            out.writeNull();
        }
    }

    static void write(JsonGenerator out, Value value) {
        switch (value) {
            case Value.Text(String text) -> out.writeString(text);
            case Value.Whole(long number) -> out.writeNumber(number);
            case Value.Flag(boolean set) -> out.writeBoolean(set);
            case Value.Texts(var items) -> strings(out, items);
            case Value.Money(var amount) -> {
                out.writeStartObject();
                string(out, "m", amount.toString());
                out.writeEndObject();
            }
            case Value.Weight(var amount, var unit) -> {
                out.writeStartObject();
                string(out, "w", amount.toString());
                string(out, "u", unit.name());
                out.writeEndObject();
            }
            case Value.Metafield(String type, String content) -> {
                out.writeStartObject();
                string(out, "f", type);
                string(out, "c", content);
                out.writeEndObject();
            }
            case Value.Options(var options) -> options(out, options);
            case Value.Images(var images) -> images(out, images);
        }
    }

    private static void options(JsonGenerator out, Iterable<ProductOption> options) {
        out.writeStartObject();
        out.writeName("o");
        out.writeStartArray();
        for (ProductOption option : options) {
            out.writeStartArray();
            out.writeString(option.name());
            option.values().forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void images(JsonGenerator out, Iterable<ImageSource> images) {
        out.writeStartObject();
        out.writeName("i");
        out.writeStartArray();
        for (ImageSource image : images) {
            out.writeStartArray();
            out.writeString(image.source());
            out.writeString(image.alt());
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void strings(JsonGenerator out, Iterable<String> items) {
        out.writeStartArray();
        for (String item : items) {
            out.writeString(item);
        }
        out.writeEndArray();
    }

    private static void string(JsonGenerator out, String name, String value) {
        out.writeName(name);
        out.writeString(value);
    }
}
