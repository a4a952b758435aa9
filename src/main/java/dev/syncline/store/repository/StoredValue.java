package dev.syncline.store.repository;

import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.model.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single values in columns; an empty column is a value that is not there. */
final class StoredValue {
    private StoredValue() {}

    static @Nullable String text(Optional<Value> value) {
        return value.map(FieldsCodec::encodeValue).orElse(null);
    }

    static Optional<Value> value(@Nullable String text) {
        return Optional.ofNullable(text).map(FieldsCodec::decodeValue);
    }
}
