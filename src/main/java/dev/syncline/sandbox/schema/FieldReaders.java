package dev.syncline.sandbox.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers of all types. Filled while the shop is put together, read only afterwards. */
public final class FieldReaders {
    private static final FieldReader PLAIN_MISSING = (source, arguments) -> {
        throw new IllegalStateException("no reader for a field of " + source.getClass());
    };

    private final Map<String, Map<String, FieldReader>> byType = new HashMap<>();
    private final Map<Class<?>, Function<Object, String>> typeNames = new LinkedHashMap<>();

    /** Adds readers for one type, by field. */
    public <S> TypeReaders<S> type(String name, Class<S> source) {
        typeNames.putIfAbsent(source, object -> name);
        return new TypeReaders<>(source, byType.computeIfAbsent(name, key -> new HashMap<>()));
    }

    /** @return the reader of a field; payloads that are maps, and pages, need none of their own */
    public FieldReader find(String type, String field) {
        FieldReader reader = byType.getOrDefault(type, Map.of()).get(field);
        if (reader != null) {
            return reader;
        }
        return (source, arguments) -> switch (source) {
            case Map<?, ?> map -> map.get(field);
            case Page page -> page.read(field);
            case Page.Edge edge -> edge.read(field);
            default -> PLAIN_MISSING.read(source, arguments);
        };
    }

    /** @return the GraphQL type of an object that stands behind an interface */
    public String typeOf(Object object) {
        if (object instanceof Map<?, ?> map && map.get("__typename") instanceof String name) {
            return name;
        }
        Function<Object, String> name = typeNames.get(object.getClass());
        if (name == null) {
            throw new IllegalStateException("no GraphQL type for " + object.getClass());
        }
        return name.apply(object);
    }

    Map<String, Map<String, FieldReader>> all() {
        return byType;
    }

    /** The readers of one type. */
    public static final class TypeReaders<S> {
        private final Class<S> source;
        private final Map<String, FieldReader> readers;

        private TypeReaders(Class<S> source, Map<String, FieldReader> readers) {
            this.source = source;
            this.readers = readers;
        }

        /** Reads a field that has no arguments, or ignores them. */
        public TypeReaders<S> field(String name, Function<S, @Nullable Object> read) {
            readers.put(name, (object, arguments) -> read.apply(source.cast(object)));
            return this;
        }

        /** Reads a field by its arguments. */
        public TypeReaders<S> field(String name, BiFunction<S, Arguments, @Nullable Object> read) {
            readers.put(name, (object, arguments) -> read.apply(source.cast(object), new Arguments(arguments)));
            return this;
        }
    }
}
