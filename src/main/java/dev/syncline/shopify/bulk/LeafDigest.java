package dev.syncline.shopify.bulk;

import dev.syncline.model.Digest;
import java.nio.ByteBuffer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A 128-bit digest over the leaves of a product's JSON, each with the path that leads to it.
 *
 * <p>The order of the fields of an object does not count, nor does a field that is null, nor how variants are wrapped
 * (lines of their own, or a connection): a product read in bulk and the same product read by id digest alike, unless it
 * changed. It is taken while parsing, without making a string of any value. It tells changes from repetitions; it is no
 * protection against somebody who wants two products to collide. Not thread-safe.
 */
public final class LeafDigest {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME = 0x100000001B3L;

    private long first;
    private long second;

    /** What is asked of a reader of leaves beside the digest: the few values that joining needs. */
    @FunctionalInterface
    public interface Watcher {
        /** One leaf at a depth (1 for fields of the outermost object), before the parser moves on. */
        void leaf(int depth, String name, JsonParser parser);
    }

    /**
     * Adds the object at which the parser stands (its START_OBJECT being the current token): the product itself, or one
     * of its variants. They may come in any order; ids and positions are among the leaves.
     */
    public void add(JsonParser parser, Watcher watcher) {
        Sum sum = new Sum();
        object(parser, FIRST, 1, sum, watcher);
        first += mix(sum.first ^ FIRST);
        second += mix(sum.second ^ SECOND);
    }

    /** Adds what another digest has taken in. */
    public void add(LeafDigest other) {
        first += other.first;
        second += other.second;
    }

    /** The digest of all that was added. */
    public Digest digest() {
        return Digest.of(ByteBuffer.allocate(16).putLong(first).putLong(second).array());
    }

    private static final class Sum {
        private long first;
        private long second;

        void add(long path, JsonParser parser) {
            char[] characters = parser.getStringCharacters();
            int from = parser.getStringOffset();
            int end = from + parser.getStringLength();
            long hash = path ^ FIRST;
            for (int index = from; index < end; index++) {
                hash = (hash ^ characters[index]) * PRIME;
            }
            add(hash);
        }

        void add(long path, int constant) {
            add(path + constant * SECOND);
        }

        private void add(long hash) {
            first += mix(hash);
            second += mix(hash ^ SECOND);
        }
    }

    private static void object(JsonParser parser, long path, int depth, Sum sum, Watcher watcher) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (uncounted(name)) {
                if (token.isStructStart()) {
                    watchOnly(parser, depth + 1, watcher);
                } else {
                    watcher.leaf(depth, name, parser);
                }
                continue;
            }
            value(parser, token, mix(path * 31 + name.hashCode()), depth, name, sum, watcher);
        }
    }

    private static void value(
            JsonParser parser, JsonToken token, long path, int depth, String name, Sum sum, Watcher watcher) {
        switch (token) {
            case START_OBJECT -> object(parser, path, depth + 1, sum, watcher);
            case START_ARRAY -> {
                int index = 0;
                for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                    value(parser, each, mix(path + ++index), depth, name, sum, watcher);
                }
            }
            case VALUE_NULL -> {
                // Counts as absent.
            }
            case VALUE_TRUE -> sum.add(path, 1);
            case VALUE_FALSE -> sum.add(path, 2);
            default -> {
                watcher.leaf(depth, name, parser);
                sum.add(path, parser);
            }
        }
    }

    /** Fields that move without a change of the product, follow from others, or belong to the shape of the answer. */
    private static boolean uncounted(String name) {
        return switch (name) {
            case "updatedAt", "__parentId", "__typename", "variantsCount", "variants", "collections", "compareDigest" ->
                true;
            default -> false;
        };
    }

    private static void watchOnly(JsonParser parser, int depth, Watcher watcher) {
        int open = 1;
        String name = "";
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                name = parser.currentName();
            } else {
                watcher.leaf(depth + open - 1, name, parser);
            }
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
