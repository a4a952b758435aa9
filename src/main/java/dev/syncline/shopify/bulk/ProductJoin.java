package dev.syncline.shopify.bulk;

import dev.syncline.engine.ShopUnreachable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Joins the lines of a bulk result to products. Variants and collections name their product; a product says how many
 * variants it has, so it is complete as soon as they have come and its group has ended. Grouped results, which we ask for,
 * keep one product open at a time; in others the open ones are held up to a limit, and those whose collections come late
 * are read again. Not thread-safe.
 */
final class ProductJoin {
    private static final long MOST_HELD = 64L << 20;
    private static final int UNKNOWN = -1;

    private final JsonFactory json = new JsonFactory();
    private final Consumer<BulkProduct> sink;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private long held;
    private long products;
    private @Nullable String lastUncounted;
    private @Nullable String current;

    ProductJoin(Consumer<BulkProduct> sink) {
        this.sink = sink;
    }

    private static final class Open {
        private byte @Nullable [] line;
        private int expected = UNKNOWN;
        private final LeafDigest digest = new LeafDigest();
        private final List<byte[]> variants = new ArrayList<>(4);
        private final List<byte[]> collections = new ArrayList<>(0);
    }

    private static final class Seen implements LeafDigest.Watcher {
        private String id = "";
        private String parent = "";
        private int variants = UNKNOWN;
        private boolean collection;

        @Override
        public void leaf(int depth, String name, JsonParser parser) {
            if (depth == 1 && name.equals("id")) {
                id = parser.getString();
            } else if (depth == 1 && name.equals("__parentId")) {
                parent = parser.getString();
            } else if (depth == 1 && name.equals("handle")) {
                // A product has a handle, too, but no parent; a variant has none.
                collection = true;
            } else if (depth == 2 && name.equals("count")) {
                variants = parser.getIntValue();
            }
        }
    }

    /** Takes one line. Fails with an IOException where it is no JSON. */
    void line(LineReader lines) throws IOException {
        Seen seen = new Seen();
        LeafDigest digest = new LeafDigest();
        try (JsonParser parser =
                json.createParser(ObjectReadContext.empty(), lines.buffer(), lines.offset(), lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a line is no JSON object");
            }
            digest.add(parser, seen);
        } catch (JacksonException broken) {
            throw new IOException(broken);
        }
        if (seen.parent.isEmpty()) {
            product(seen, digest, lines.copy());
        } else {
            child(seen, digest, lines.copy());
        }
        if (held > MOST_HELD) {
            throw new ShopUnreachable(BulkSentences.notGrouped((int) (MOST_HELD >> 20)), false);
        }
    }

    /** The products that are incomplete at the end: something changed while the shop wrote the result. */
    List<String> finish() {
        settleUncounted();
        settleCurrent();
        return List.copyOf(open.keySet());
    }

    /** How many products had a line. */
    long products() {
        return products;
    }

    private void product(Seen seen, LeafDigest digest, byte[] line) {
        settleUncounted();
        settleCurrent();
        current = seen.id;
        products++;
        Open product = open.computeIfAbsent(seen.id, id -> new Open());
        product.line = line;
        product.expected = seen.variants;
        product.digest.add(digest);
        held += line.length;
        if (seen.variants == UNKNOWN) {
            lastUncounted = seen.id;
        } else {
            closeIfComplete(seen.id, product);
        }
    }

    private void child(Seen seen, LeafDigest digest, byte[] line) {
        Open product = open.computeIfAbsent(seen.parent, id -> new Open());
        (seen.collection ? product.collections : product.variants).add(line);
        product.digest.add(digest);
        held += line.length;
        closeIfComplete(seen.parent, product);
    }

    /** Of the product whose group is being read collections may still come, of which nothing says how many there are. */
    private void closeIfComplete(String id, Open product) {
        if (product.line != null && product.expected == product.variants.size() && !id.equals(current)) {
            close(id, product, product.line);
        }
    }

    private void settleCurrent() {
        String id = current;
        current = null;
        Open product = id == null ? null : open.get(id);
        if (id != null && product != null) {
            closeIfComplete(id, product);
        }
    }

    private void close(String id, Open product, byte[] line) {
        open.remove(id);
        held -= line.length;
        product.variants.addAll(product.collections);
        for (byte[] child : product.variants) {
            held -= child.length;
        }
        product.variants.addFirst(line);
        sink.accept(new BulkProduct(id, product.digest.digest(), product.variants));
    }

    /** A product without a count ends where the next one begins, which is what a grouped result promises. */
    private void settleUncounted() {
        String id = lastUncounted;
        lastUncounted = null;
        Open product = id == null ? null : open.get(id);
        if (id != null && product != null && product.line != null) {
            close(id, product, product.line);
        }
    }
}
