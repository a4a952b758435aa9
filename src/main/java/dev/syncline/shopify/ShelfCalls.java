package dev.syncline.shopify;

import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes that put a product on shelves and take it off: those that others put it on stay. */
final class ShelfCalls {
    private ShelfCalls() {}

    static List<List<Call>> publications(ShopWrite write, String id, Shelves shelves) {
        List<Call> calls = new ArrayList<>();
        for (FieldWrite field : write.fields()) {
            Set<String> before = folded(field.path(), field.expected());
            Set<String> after = folded(field.path(), field.wanted());
            call("PublicationsAdd", id, ids(without(after, before), shelves), calls);
            call("PublicationsRemove", id, ids(without(before, after), shelves), calls);
        }
        return calls.isEmpty() ? List.of() : List.of(calls);
    }

    static List<List<Call>> collections(ShopWrite write, String id, CollectionIds ids) {
        Map<String, @Nullable Object> product = new LinkedHashMap<>();
        product.put("id", id);
        for (FieldWrite field : write.fields()) {
            Set<String> before = new TreeSet<>(Inputs.texts(field.path(), field.expected()));
            Set<String> after = new TreeSet<>(Inputs.texts(field.path(), field.wanted()));
            put(product, "collectionsToJoin", without(after, before), ids);
            put(product, "collectionsToLeave", without(before, after), ids);
        }
        return product.size() == 1
                ? List.of()
                : List.of(List.of(new Call("ProductUpdate", Map.of("product", product), product.size())));
    }

    private static void put(
            Map<String, @Nullable Object> product, String field, Set<String> handles, CollectionIds ids) {
        if (!handles.isEmpty()) {
            product.put(field, handles.stream().map(ids::of).toList());
        }
    }

    private static void call(String template, String id, List<String> publications, List<Call> calls) {
        if (!publications.isEmpty()) {
            List<Map<String, String>> input = publications.stream()
                    .map(publication -> Map.of("publicationId", publication))
                    .toList();
            calls.add(new Call(template, Map.of("id", id, "input", input), input.size()));
        }
    }

    private static List<String> ids(Set<String> names, Shelves shelves) {
        return names.stream()
                .map(name -> shelves.named(Shelf.Kind.PUBLICATION, name)
                        .orElseThrow(() -> new Unwritable(ShopSentences.noPublication(name, names(shelves)))))
                .map(Shelf::id)
                .toList();
    }

    private static String names(Shelves shelves) {
        return shelves.of(Shelf.Kind.PUBLICATION).stream().map(Shelf::name).collect(Collectors.joining(", "));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> folded(FieldPath path, Optional<Value> value) {
        return Inputs.texts(path, value).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
