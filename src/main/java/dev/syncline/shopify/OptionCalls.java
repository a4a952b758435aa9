package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The steps from the options that a product has to those that it shall have. No step removes a variant: values that
 * variants have stay until these are gone, and an option goes only if no two variants differ in it alone.
 */
final class OptionCalls {
    private final String id;
    private final List<Present> present;
    private final List<ProductOption> wanted;
    private final List<List<Call>> steps = new ArrayList<>();

    private OptionCalls(String id, List<Present> present, List<ProductOption> wanted) {
        this.id = id;
        this.present = present;
        this.wanted = wanted;
    }

    private record PresentValue(String id, String name, boolean used) {}

    private record Present(String id, String name, List<PresentValue> values) {
        static Present of(JsonNode option) {
            return new Present(
                    option.path("id").asString(""),
                    option.path("name").asString(""),
                    option.path("optionValues").values().stream()
                            .map(value -> new PresentValue(
                                    value.path("id").asString(""),
                                    value.path("name").asString(""),
                                    value.path("hasVariants").asBoolean(true)))
                            .toList());
        }
    }

    /** The steps, given the product's options as the shop has them now. */
    static List<List<Call>> of(ShopWrite write, String id, JsonNode options) {
        List<Present> present = options.values().stream().map(Present::of).toList();
        List<ProductOption> wanted = List.of();
        for (FieldWrite field : write.fields()) {
            if (field.path().field() != Field.OPTIONS) {
                throw Inputs.notYet(field.path());
            }
            wanted = switch (field.wanted().orElse(new Value.Options(List.of()))) {
                case Value.Options(List<ProductOption> list) -> list;
                default -> throw Inputs.mismatch(field.path());
            };
        }
        return new OptionCalls(id, present, wanted).steps();
    }

    private List<List<Call>> steps() {
        boolean noneNow = present.isEmpty()
                || isDefault(
                        present.getFirst().name(), present.getFirst().values().size(), present.size());
        boolean noneWanted = wanted.isEmpty()
                || isDefault(
                        wanted.getFirst().name(), wanted.getFirst().values().size(), wanted.size());
        if (noneNow && noneWanted) {
            return steps;
        }
        if (noneNow) {
            create(wanted);
        } else if (noneWanted) {
            delete(present);
        } else {
            change();
        }
        return steps;
    }

    /** Whether these options are the shop's single option of a product without options. */
    private static boolean isDefault(String name, int values, int options) {
        return options == 1 && values <= 1 && name.equals(ProductOption.DEFAULT_NAME);
    }

    private void change() {
        Map<Present, ProductOption> pairs = pairs();
        Map<String, List<String>> after = new LinkedHashMap<>();
        for (Present option : present) {
            ProductOption target = pairs.get(option);
            if (target != null) {
                after.put(target.name(), update(option, target));
            }
        }
        delete(present.stream().filter(option -> !pairs.containsKey(option)).toList());
        List<ProductOption> added =
                wanted.stream().filter(option -> !pairs.containsValue(option)).toList();
        create(added);
        added.forEach(option -> after.put(option.name(), option.values()));
        reorder(after);
    }

    /** Which option becomes which: by name, and where one was renamed, by its place. */
    private Map<Present, ProductOption> pairs() {
        Map<Present, ProductOption> pairs = new HashMap<>();
        for (Present option : present) {
            wanted.stream()
                    .filter(target -> same(target.name(), option.name()))
                    .findFirst()
                    .ifPresent(target -> pairs.put(option, target));
        }
        for (int place = 0; place < Math.min(present.size(), wanted.size()); place++) {
            if (!pairs.containsKey(present.get(place)) && !pairs.containsValue(wanted.get(place))) {
                pairs.put(present.get(place), wanted.get(place));
            }
        }
        return pairs;
    }

    /** Renames an option, adds and removes values; returns the values that it has then, in order. */
    private List<String> update(Present option, ProductOption target) {
        List<String> after = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<Map<String, String>> respelt = new ArrayList<>();
        for (PresentValue value : option.values()) {
            String name = target.values().stream()
                    .filter(each -> same(each, value.name()))
                    .findFirst()
                    .orElse(value.name());
            if (!name.equals(value.name())) {
                respelt.add(Map.of("id", value.id(), "name", name));
            }
            if (target.values().contains(name) || value.used()) {
                after.add(name);
            } else {
                removed.add(value.id());
            }
        }
        List<String> added =
                target.values().stream().filter(value -> !after.contains(value)).toList();
        after.addAll(added);
        if (!option.name().equals(target.name()) || !respelt.isEmpty() || !removed.isEmpty() || !added.isEmpty()) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("productId", id);
            variables.put("option", Map.of("id", option.id(), "name", target.name()));
            putUnlessEmpty(variables, "add", named(added));
            putUnlessEmpty(variables, "update", respelt);
            putUnlessEmpty(variables, "delete", removed);
            step("OptionUpdate", variables);
        }
        return after;
    }

    private void create(List<ProductOption> options) {
        if (!options.isEmpty()) {
            step(
                    "OptionsCreate",
                    Map.of(
                            "productId",
                            id,
                            "options",
                            options.stream()
                                    .map(option -> Map.of("name", option.name(), "values", named(option.values())))
                                    .toList()));
        }
    }

    private void delete(List<Present> options) {
        if (!options.isEmpty()) {
            step(
                    "OptionsDelete",
                    Map.of(
                            "productId",
                            id,
                            "options",
                            options.stream().map(Present::id).toList()));
        }
    }

    private void reorder(Map<String, List<String>> after) {
        Map<String, List<String>> target = new LinkedHashMap<>();
        for (ProductOption option : wanted) {
            target.put(option.name(), inPlace(option.values(), after.getOrDefault(option.name(), List.of())));
        }
        boolean inOrder = List.copyOf(target.entrySet()).equals(List.copyOf(after.entrySet()));
        if (!inOrder) {
            List<Map<String, Object>> options = new ArrayList<>();
            target.forEach((name, values) -> options.add(Map.of("name", name, "values", named(values))));
            step("OptionsReorder", Map.of("productId", id, "options", options));
        }
    }

    /** What is still used and goes only later stays behind its neighbour: the shop moves variants along with values. */
    private static List<String> inPlace(List<String> wanted, List<String> there) {
        List<String> values = new ArrayList<>(new LinkedHashSet<>(wanted));
        String before = "";
        for (String value : there) {
            if (!values.contains(value)) {
                values.add(values.indexOf(before) + 1, value);
            }
            before = value;
        }
        return List.copyOf(values);
    }

    private void step(String template, Map<String, @Nullable Object> variables) {
        steps.add(List.of(new Call(template, variables, 0)));
    }

    private static List<Map<String, String>> named(List<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> variables, String name, List<?> list) {
        if (!list.isEmpty()) {
            variables.put(name, list);
        }
    }

    /** The shop takes names for the same whatever their case. */
    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
