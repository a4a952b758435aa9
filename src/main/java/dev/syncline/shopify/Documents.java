package dev.syncline.shopify;

import dev.syncline.shopify.GraphQlRequest.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The GraphQL documents, which lie as resources beside the code. Thread-safe. */
final class Documents {
    private static final int MOST_PACKED = 500;

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<Packed, String> packed = new ConcurrentHashMap<>();
    private final OnDemand onDemand;
    private volatile List<ShopLocation> locations = List.of();

    /** Documents that read these fields beside those that are always read. */
    Documents(OnDemand onDemand) {
        this.onDemand = onDemand;
    }

    /** Documents that read what is always read. */
    Documents() {
        this(new OnDemand(Set::of));
    }

    private record Packed(List<String> names, String lines) {}

    /** What is read only where our side carries it. */
    OnDemand onDemand() {
        return onDemand;
    }

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

    /** Points for one product as {@code ShopProduct} selects it, with a page of so many variants. */
    double productCost(int variantPage) {
        return variantsCost(variantPage) + onDemand.cost();
    }

    /** Points for one product's page of so many variants, each with its stock. */
    double variantsCost(int variantPage) {
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
        return withFragments(text(name), onDemand.lines(true));
    }

    /** The query of the bulk reading. */
    String bulk() {
        return OnDemand.with(text("BulkProducts"), onDemand.lines(false));
    }

    /** One document with copies of these documents side by side, and their fragments. */
    String packed(List<String> names) {
        return packed(names, names.stream().map(this::template));
    }

    /** As the other, each copy giving back what its call wants. */
    String packedCalls(List<Call> calls) {
        return packed(
                calls.stream()
                        .map(call -> call.template() + " " + call.giving().selection())
                        .toList(),
                calls.stream().map(call -> template(call.template()).giving(call.giving())));
    }

    private String packed(List<String> names, Stream<Template> templates) {
        Packed key = new Packed(List.copyOf(names), onDemand.lines(true));
        String known = packed.get(key);
        if (known != null) {
            return known;
        }
        String text = withFragments(Template.packed(templates.toList()), key.lines());
        if (packed.size() >= MOST_PACKED) {
            packed.clear();
        }
        packed.put(key, text);
        return text;
    }

    /** A text with the fragments that it uses, and those that they use. */
    private String withFragments(String operation, String lines) {
        StringBuilder whole = new StringBuilder(operation);
        if (operation.contains("...ShopProduct")) {
            whole.append('\n').append(OnDemand.with(text("ShopProduct"), lines));
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
