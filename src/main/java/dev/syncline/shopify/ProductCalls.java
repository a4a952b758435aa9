package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ShopWrite;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes of a product's own fields. */
final class ProductCalls {
    private ProductCalls() {}

    /** The named fields and no others. */
    static List<List<Call>> update(ShopWrite write, String id) {
        ProductInputs input = new ProductInputs();
        input.put("id", id);
        for (FieldWrite field : write.fields()) {
            if (!input.put(field.path(), field.wanted())) {
                throw Inputs.notYet(field.path());
            }
        }
        if (input.has(Field.HANDLE)) {
            input.put("redirectNewHandle", true);
        }
        return write.fields().isEmpty()
                ? List.of()
                : List.of(List.of(new Call("ProductUpdate", Map.of("product", input.input()), 0)));
    }

    /** Tags that came and went; those that others set stay. */
    static List<List<Call>> tags(ShopWrite write, String id) {
        List<Call> calls = new ArrayList<>();
        for (FieldWrite field : write.fields()) {
            if (field.path().field() != Field.TAGS) {
                throw Inputs.notYet(field.path());
            }
            List<String> before = Inputs.texts(field.path(), field.expected());
            List<String> after = Inputs.texts(field.path(), field.wanted());
            tagCall("TagsAdd", id, without(after, before), calls);
            tagCall("TagsRemove", id, without(before, after), calls);
        }
        return calls.isEmpty() ? List.of() : List.of(calls);
    }

    static List<List<Call>> archive(String id) {
        return List.of(
                List.of(new Call("ProductUpdate", Map.of("product", Map.of("id", id, "status", "ARCHIVED")), 0)));
    }

    static List<List<Call>> delete(String id) {
        return List.of(List.of(new Call("ProductDelete", Map.of("input", Map.of("id", id)), 0)));
    }

    private static void tagCall(String template, String id, List<String> tags, List<Call> calls) {
        for (int from = 0; from < tags.size(); from += VariantCalls.MOST) {
            List<String> part = tags.subList(from, Math.min(tags.size(), from + VariantCalls.MOST));
            calls.add(new Call(template, Map.of("id", id, "tags", part), 0));
        }
    }

    /** Tags are the same whatever their case. */
    private static List<String> without(List<String> tags, List<String> others) {
        Set<String> folded = others.stream().map(ProductCalls::folded).collect(Collectors.toCollection(HashSet::new));
        return tags.stream().filter(tag -> folded.add(folded(tag))).toList();
    }

    private static String folded(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }
}
