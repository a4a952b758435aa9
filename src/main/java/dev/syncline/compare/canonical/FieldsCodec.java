package dev.syncline.compare.canonical;

import dev.syncline.model.Departure;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The stored form of values and of what is known about them: compact JSON in which equal things are equal bytes, and
 * which is read back exactly. Stateless and thread-safe. Reading throws {@link Unreadable} or Jackson's exceptions for
 * what was not written here.
 */
public final class FieldsCodec {
    private static final JsonFactory JSON = new JsonFactory();

    private FieldsCodec() {}

    /** All values of one side. */
    public static byte[] encode(ProductFields fields) {
        return written(out -> FieldsWriter.write(out, fields));
    }

    /** What {@link #encode(ProductFields)} wrote. */
    public static ProductFields decode(byte[] bytes) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            in.nextToken();
            return FieldsReader.read(in);
        }
    }

    /** The departures of one side. */
    public static byte[] encodeDepartures(SortedMap<FieldPath, Departure> departures) {
        return written(out -> {
            out.writeStartObject();
            departures.forEach((path, departure) -> {
                out.writeName(path.toString());
                out.writeStartArray();
                ValueWriter.write(out, departure.agreed());
                out.writeString(departure.after().toString());
                out.writeString(departure.until().toString());
                departure.restore().ifPresent(restore -> ValueWriter.write(out, restore.value()));
                out.writeEndArray();
            });
            out.writeEndObject();
        });
    }

    /** What {@link #encodeDepartures} wrote. */
    public static SortedMap<FieldPath, Departure> decodeDepartures(byte[] bytes) {
        SortedMap<FieldPath, Departure> departures = new TreeMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                FieldPath path = FieldPath.parse(in.currentName());
                in.nextToken();
                in.nextToken();
                Optional<Value> agreed = ValueReader.readMaybe(in);
                Instant after = Instant.parse(nextText(in));
                Instant until = Instant.parse(nextText(in));
                Optional<Departure.Restore> restore = Optional.empty();
                if (in.nextToken() != JsonToken.END_ARRAY) {
                    restore = Optional.of(new Departure.Restore(ValueReader.readMaybe(in)));
                    in.nextToken();
                }
                departures.put(path, new Departure(agreed, after, until, restore));
            }
        }
        return departures;
    }

    /** What the feed said where it differs from the local side. */
    public static byte[] encodeFeedSaid(FeedSaid said) {
        return written(out -> {
            out.writeStartArray();
            out.writeStartObject();
            said.differing().forEach((path, value) -> {
                out.writeName(path.toString());
                ValueWriter.write(out, value);
            });
            out.writeEndObject();
            out.writeStartObject();
            new TreeMap<>(said.sources()).forEach((path, source) -> {
                out.writeName(path.toString());
                out.writeString(source.name());
            });
            out.writeEndObject();
            out.writeEndArray();
        });
    }

    /** What {@link #encodeFeedSaid} wrote. */
    public static FeedSaid decodeFeedSaid(byte[] bytes) {
        SortedMap<FieldPath, Optional<Value>> differing = new TreeMap<>();
        Map<FieldPath, ValueSource> sources = new HashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            in.nextToken();
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                FieldPath path = FieldPath.parse(in.currentName());
                in.nextToken();
                differing.put(path, ValueReader.readMaybe(in));
            }
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                FieldPath path = FieldPath.parse(in.currentName());
                sources.put(path, ValueSource.valueOf(nextText(in)));
            }
        }
        return new FeedSaid(differing, sources);
    }

    /** One value. */
    public static String encodeValue(Value value) {
        return new String(written(out -> ValueWriter.write(out, value)), StandardCharsets.UTF_8);
    }

    /** What {@link #encodeValue} wrote. */
    public static Value decodeValue(String text) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            return ValueReader.read(in);
        }
    }

    /** Writes, for the payload of an operation. */
    public static String encodeWrites(List<FieldWrite> writes) {
        byte[] bytes = written(out -> {
            out.writeStartArray();
            for (FieldWrite write : writes) {
                out.writeString(write.path().toString());
                ValueWriter.write(out, write.expected());
                ValueWriter.write(out, write.wanted());
            }
            out.writeEndArray();
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What {@link #encodeWrites} wrote. */
    public static List<FieldWrite> decodeWrites(String text) {
        List<FieldWrite> writes = new ArrayList<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.VALUE_STRING) {
                FieldPath path = FieldPath.parse(in.getString());
                in.nextToken();
                Optional<Value> expected = ValueReader.readMaybe(in);
                in.nextToken();
                writes.add(new FieldWrite(path, expected, ValueReader.readMaybe(in)));
            }
        }
        return writes;
    }

    private static String nextText(JsonParser in) {
        in.nextToken();
        return in.getString();
    }

    private static byte[] written(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }
}
