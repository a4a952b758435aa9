package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The metafields that are asked for with each product: those that our side carries, under aliases that tell their names.
 * Thread-safe.
 */
final class MetafieldSelection {
    /** Where documents have them put in. */
    private static final String PLACE = "# Here the metafields that we manage are put in.\n";

    private static final String ALIAS = "m_";

    private final Supplier<Set<FieldPath>> managed;
    private final Set<FieldPath> written = new ConcurrentSkipListSet<>();
    private volatile Set<FieldPath> known = Set.of();

    /** @param managed the metafields that our side carries now, asked for whenever the shop is to be read */
    MetafieldSelection(Supplier<Set<FieldPath>> managed) {
        this.managed = managed;
    }

    /** What is written is read, too, though nobody may have carried it when it was last asked. */
    void alsoRead(Collection<FieldPath> paths) {
        paths.stream().filter(path -> path.field() == Field.METAFIELD).forEach(written::add);
    }

    /** Asks again what our side carries; called before each reading or writing, of which one makes several documents. */
    void look() {
        Set<FieldPath> now = managed.get();
        if (!now.equals(known)) {
            known = Set.copyOf(now);
        }
    }

    /** How many there are. */
    int count() {
        return all().size();
    }

    /** What to select: one line of GraphQL a metafield, in the order of their names. */
    String lines(boolean forWriting) {
        StringBuilder lines = new StringBuilder();
        for (FieldPath path : all()) {
            lines.append(alias(path))
                    .append(": metafield(namespace: ")
                    .append(quoted(namespace(path)))
                    .append(", key: ")
                    .append(quoted(key(path)))
                    .append(forWriting ? ") { type value compareDigest }\n" : ") { type value }\n");
        }
        return lines.toString();
    }

    private Set<FieldPath> all() {
        Set<FieldPath> all = new TreeSet<>(known);
        all.addAll(written);
        return all;
    }

    /** A document with these lines in their place. */
    static String with(String document, String lines) {
        return document.replace(PLACE, lines);
    }

    /** Adds the metafields of a product of the shop's JSON, and their digests where they were asked for. */
    static void decode(JsonNode product, Map<FieldPath, Value> values, Map<FieldPath, String> digests) {
        product.properties().forEach(entry -> {
            JsonNode metafield = entry.getValue();
            if (entry.getKey().startsWith(ALIAS) && metafield.isObject()) {
                FieldPath path = path(entry.getKey());
                values.put(path, decoded(metafield));
                if (metafield.path("compareDigest").isString()) {
                    digests.put(path, metafield.path("compareDigest").stringValue());
                }
            }
        });
    }

    static Value decoded(JsonNode metafield) {
        return new Value.Metafield(
                metafield.path("type").asString(""), metafield.path("value").asString(""));
    }

    static String namespace(FieldPath path) {
        String name = path.qualifier().orElseThrow();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    static String key(FieldPath path) {
        String name = path.qualifier().orElseThrow();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Letters and digits as they are, anything else as its code. */
    private static String alias(FieldPath path) {
        StringBuilder alias = new StringBuilder(ALIAS);
        for (char character : path.qualifier().orElseThrow().toCharArray()) {
            boolean plain = character < 128 && Character.isLetterOrDigit(character);
            alias.append(plain ? String.valueOf(character) : "_%04x".formatted((int) character));
        }
        return alias.toString();
    }

    private static FieldPath path(String alias) {
        StringBuilder name = new StringBuilder();
        for (int at = ALIAS.length(); at < alias.length(); at++) {
            if (alias.charAt(at) == '_') {
                name.append((char) Integer.parseInt(alias.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                name.append(alias.charAt(at));
            }
        }
        int dot = name.lastIndexOf(".");
        return FieldPath.metafield(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
