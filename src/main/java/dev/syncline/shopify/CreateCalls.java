package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The creation of a product: productSet by the supplier's key, so that sending it twice makes no second product. The key
 * is given twice, as identifier and as the metafield's value, which the shop wants to agree.
 */
final class CreateCalls {
    private CreateCalls() {}

    static List<List<Call>> of(ShopWrite write, ShopLocations locations) {
        ProductFields fields = wanted(write);
        ProductInputs input = new ProductInputs();
        fields.values().forEach((path, value) -> {
            if (path.field() != Field.HANDLE
                    || !fields.text(Field.HANDLE).orElse("").isBlank()) {
                input.put(path, Optional.of(value));
            }
        });
        if (fields.get(Field.TAGS).orElse(Value.text("")) instanceof Value.Texts(List<String> tags)) {
            input.put("tags", tags);
        }
        Map<String, String> key = Map.of(
                "namespace",
                ShopQuestions.KEY_NAMESPACE,
                "key",
                ShopQuestions.KEY_NAME,
                "value",
                write.key().text());
        Map<String, String> metafield = new TreeMap<>(key);
        metafield.put("type", ShopQuestions.KEY_TYPE);
        List<Map<String, @Nullable Object>> metafields = new ArrayList<>(MetafieldInputs.atCreation(fields));
        metafields.addFirst(new TreeMap<>(metafield));
        input.put("metafields", metafields);

        List<VariantKey> variants = fields.variants();
        List<ProductOption> options = options(fields, variants);
        List<List<Call>> steps = new ArrayList<>();
        int first = Math.min(VariantCalls.MOST, variants.size());
        if (first > 0) {
            List<ProductOption> listed = shortened(options, fields, variants.subList(0, first));
            input.put("productOptions", listed.stream().map(CreateCalls::option).toList());
            input.put(
                    "variants",
                    inputs(fields, variants.subList(0, first), options, stock(StockInputs.WITH_PRODUCT, locations)));
        }
        steps.add(List.of(new Call(
                "ProductCreate",
                Map.of("identifier", Map.of("customId", key), "input", input.input()),
                first + 2 * metafields.size())));
        // The id of the new product is not known yet; the sender puts it in.
        for (int from = first; from < variants.size(); from += VariantCalls.MOST) {
            int end = Math.min(variants.size(), from + VariantCalls.MOST);
            steps.add(List.of(VariantCalls.create(
                    VariantCalls.ID_OF_NEW_PRODUCT,
                    inputs(fields, variants.subList(from, end), options, stock(StockInputs.ADDED, locations)))));
        }
        return steps;
    }

    private static ProductFields wanted(ShopWrite write) {
        Map<FieldPath, Value> values = new TreeMap<>();
        for (FieldWrite field : write.fields()) {
            field.wanted().ifPresent(value -> values.put(field.path(), value));
        }
        return ProductFields.of(values);
    }

    /** Adds the stock among a variant's fields to its input. */
    private interface Stock {
        void put(Map<String, @Nullable Object> variant, Map<FieldPath, Optional<Value>> fields);
    }

    private static Stock stock(StockInputs words, ShopLocations locations) {
        return (variant, fields) -> words.put(variant, fields, locations);
    }

    private static List<Map<String, @Nullable Object>> inputs(
            ProductFields fields, List<VariantKey> variants, List<ProductOption> options, Stock stock) {
        List<String> names = options.stream().map(ProductOption::name).toList();
        return variants.stream()
                .map(variant -> {
                    VariantInputs input = new VariantInputs(names);
                    Map<FieldPath, Optional<Value>> own = new TreeMap<>();
                    fields.values().forEach((path, value) -> {
                        if (path.variant().equals(Optional.of(variant)) && path.field() != Field.CHOICES) {
                            own.put(path, Optional.of(value));
                        }
                    });
                    own.forEach(input::put);
                    input.put(
                            FieldPath.of(variant, Field.CHOICES),
                            Optional.of(new Value.Texts(choices(fields, variant))));
                    Map<String, @Nullable Object> whole = input.input();
                    stock.put(whole, own);
                    return whole;
                })
                .toList();
    }

    private static List<String> choices(ProductFields fields, VariantKey variant) {
        boolean chosen = fields.get(FieldPath.of(variant, Field.CHOICES)).orElseThrow()
                        instanceof Value.Texts(List<String> choices)
                && !choices.isEmpty();
        return chosen
                ? Inputs.texts(FieldPath.of(variant, Field.CHOICES), fields.get(FieldPath.of(variant, Field.CHOICES)))
                : List.of(ProductOption.DEFAULT_VALUE);
    }

    /** The options as given, with every value that a variant has; the shop's own single option where there is none. */
    private static List<ProductOption> options(ProductFields fields, List<VariantKey> variants) {
        List<ProductOption> given = fields.get(Field.OPTIONS).orElse(new Value.Options(List.of()))
                                instanceof Value.Options(List<ProductOption> options)
                        && !options.isEmpty()
                ? options
                : List.of(new ProductOption(ProductOption.DEFAULT_NAME, List.of(ProductOption.DEFAULT_VALUE)));
        List<ProductOption> whole = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            Set<String> values = new LinkedHashSet<>(given.get(index).values());
            for (VariantKey variant : variants) {
                List<String> choices = choices(fields, variant);
                if (index < choices.size()) {
                    values.add(choices.get(index));
                }
            }
            whole.add(new ProductOption(given.get(index).name(), List.copyOf(values)));
        }
        return whole;
    }

    /** A list of values that is too long for the shop holds those of the first variants; the others bring their own. */
    private static List<ProductOption> shortened(
            List<ProductOption> options, ProductFields fields, List<VariantKey> first) {
        List<ProductOption> listed = new ArrayList<>();
        for (int index = 0; index < options.size(); index++) {
            ProductOption option = options.get(index);
            int place = index;
            if (option.values().size() > VariantCalls.MOST) {
                Set<String> used = first.stream()
                        .map(variant -> choices(fields, variant).get(place))
                        .collect(Collectors.toSet());
                List<String> values =
                        option.values().stream().filter(used::contains).toList();
                option = new ProductOption(option.name(), values);
            }
            listed.add(option);
        }
        return listed;
    }

    private static Map<String, Object> option(ProductOption option) {
        return Map.of(
                "name",
                option.name(),
                "values",
                option.values().stream().map(value -> Map.of("name", value)).toList());
    }
}
