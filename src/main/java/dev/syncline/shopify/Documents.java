package dev.syncline.shopify;

import dev.syncline.shopify.GraphQlRequest.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The GraphQL documents, which lie as resources beside the code. Thread-safe. */
final class Documents {
    private static final int MOST_PACKED = 500;

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<List<String>, String> packed = new ConcurrentHashMap<>();

    /** The text of a document or fragment, as written. */
    String text(String name) {
        return texts.computeIfAbsent(name, Documents::load);
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

    private String packed(List<String> key, Stream<Template> templates) {
        String known = packed.get(key);
        if (known != null) {
            return known;
        }
        String text = withFragments(Template.packed(templates.toList()));
        if (packed.size() < MOST_PACKED) {
            packed.put(List.copyOf(key), text);
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
