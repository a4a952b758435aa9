package dev.syncline.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The GraphQL documents, which lie as resources beside the code. Thread-safe. */
final class Documents {
    private static final int MOST_PACKED = 500;

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<List<String>, String> packed = new ConcurrentHashMap<>();
    private volatile List<ShopLocation> locations = List.of();

    /** The locations whose stock the documents ask for. */
    List<ShopLocation> locations() {
        return locations;
    }

    /** From now on the documents ask for the stock at these locations. */
    synchronized void locations(List<ShopLocation> known) {
        if (!known.equals(locations)) {
            locations = List.copyOf(known);
            texts.clear();
            templates.clear();
            packed.clear();
        }
    }

    /** Points for one product with a page of so many variants. */
    double product(int variantPage) {
        return CostEstimate.product(variantPage, locations.size());
    }

    /** The text of a document or fragment, as written. */
    String text(String name) {
        return texts.computeIfAbsent(name, each -> withLevels(load(each)));
    }

    /** The document with this name, ready for packing. */
    Template template(String name) {
        return templates.computeIfAbsent(name, each -> Template.parse(each, text(each)));
    }

    /** The text of a document that is sent alone, with the fragments that it uses. */
    String complete(String name) {
        return withFragments(text(name));
    }

    /** One document with copies of these documents side by side, and their fragments. */
    String packed(List<String> names) {
        String known = packed.get(names);
        if (known != null) {
            return known;
        }
        String text =
                withFragments(Template.packed(names.stream().map(this::template).toList()));
        if (packed.size() < MOST_PACKED) {
            packed.put(List.copyOf(names), text);
        }
        return text;
    }

    /** A text with the fragments that it uses, and those that they use. */
    String withFragments(String operation) {
        StringBuilder whole = new StringBuilder(operation);
        if (operation.contains("...ShopProduct")) {
            whole.append('\n').append(text("ShopProduct"));
        }
        if (whole.indexOf("...ShopVariant") >= 0) {
            whole.append('\n').append(text("ShopVariant"));
        }
        return whole.toString();
    }

    /** The levels of an item in place of the comments that stand for them. */
    private String withLevels(String text) {
        return text.replace("# levels", selections(ShopLocation::level))
                .replace("# all levels", selections(ShopLocation::anyLevel));
    }

    private String selections(Function<ShopLocation, String> level) {
        return locations.stream().map(level).collect(Collectors.joining("\n"));
    }

    private static String load(String name) {
        String path = "/dev/syncline/graphql/" + name + ".graphql";
        try (InputStream stream = Documents.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its document " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
