package dev.syncline.shopify;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes of variants; more than the shop takes in one list are several steps. */
final class VariantCalls {
    /** Entries of one input list at most. */
    static final int MOST = 250;

    /** Stands for the id of a product that an earlier step makes. */
    static final String ID_OF_NEW_PRODUCT = "";

    private VariantCalls() {}

    /** New variants. None that is there is touched, not even the shop's placeholder for a product without options. */
    static List<List<Call>> creations(ShopWrite write, String id, ShopLocations locations) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        byVariant(write).forEach((variant, fields) -> {
            if (!ground(write).variantIds().containsKey(variant)) {
                Map<String, @Nullable Object> input = input(fields, new VariantInputs(options(write)));
                StockInputs.ADDED.put(
                        input,
                        fields.stream().collect(Collectors.toMap(FieldWrite::path, FieldWrite::wanted)),
                        locations);
                inputs.add(input);
            }
        });
        return steps(inputs, part -> create(id, part));
    }

    static Call create(String id, List<Map<String, @Nullable Object>> variants) {
        return new Call("VariantsCreate", variables(id, "variants", variants), variants.size());
    }

    /** Changed attributes of variants that are there. */
    static List<List<Call>> updates(ShopWrite write, String id) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        byVariant(write).forEach((variant, fields) -> {
            VariantInputs input = new VariantInputs(options(write));
            input.put("id", variantId(write, variant));
            inputs.add(input(fields, input));
        });
        return steps(inputs, part -> new Call("VariantsUpdate", variables(id, "variants", part), part.size()));
    }

    /** Variants to be removed; those that are gone already are left out. */
    static List<List<Call>> deletions(ShopWrite write, String id) {
        List<String> ids = byVariant(write).keySet().stream()
                .map(ground(write).variantIds()::get)
                .filter(known -> known != null)
                .toList();
        return steps(ids, part -> new Call("VariantsDelete", variables(id, "variantsIds", part), part.size()));
    }

    /** Variants to be moved, the first place first, as each move shifts the others. */
    static List<List<Call>> moves(ShopWrite write, String id) {
        List<Map<String, Object>> positions = write.fields().stream()
                .filter(field -> field.path().field() == Field.POSITION)
                .sorted(Comparator.comparingInt(field -> Inputs.whole(field.path(), field.wanted())))
                .map(field -> Map.<String, Object>of(
                        "id",
                        variantId(write, field.path().variant().orElseThrow()),
                        "position",
                        Inputs.whole(field.path(), field.wanted())))
                .toList();
        return steps(positions, part -> new Call("VariantsReorder", variables(id, "positions", part), part.size()));
    }

    private static <T> List<List<Call>> steps(List<T> all, Function<List<T>, Call> call) {
        List<List<Call>> steps = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            steps.add(List.of(call.apply(all.subList(from, Math.min(all.size(), from + MOST)))));
        }
        return steps;
    }

    private static Map<String, @Nullable Object> variables(String id, String name, Object value) {
        return Map.of("productId", id, name, value);
    }

    private static Map<String, @Nullable Object> input(List<FieldWrite> fields, VariantInputs input) {
        for (FieldWrite field : fields) {
            boolean put = input.put(field.path(), field.wanted());
            if (!put && !VariantInputs.elsewhere(field.path().field())) {
                throw Inputs.notYet(field.path());
            }
        }
        return input.input();
    }

    private static Map<VariantKey, List<FieldWrite>> byVariant(ShopWrite write) {
        Map<VariantKey, List<FieldWrite>> fields = new LinkedHashMap<>();
        for (FieldWrite field : write.fields()) {
            VariantKey variant = field.path().variant().orElseThrow(() -> Inputs.notYet(field.path()));
            fields.computeIfAbsent(variant, key -> new ArrayList<>()).add(field);
        }
        return fields;
    }

    private static RemoteProduct ground(ShopWrite write) {
        return write.ground()
                .orElseThrow(
                        () -> new Unwritable(ShopSentences.noReading(write.key().text())));
    }

    private static String variantId(ShopWrite write, VariantKey variant) {
        return Optional.ofNullable(ground(write).variantIds().get(variant))
                .orElseThrow(() -> new Unwritable(ShopSentences.noVariant(variant.text())));
    }

    private static List<String> options(ShopWrite write) {
        Optional<Value> options = ground(write).fields().get(FieldPath.of(Field.OPTIONS));
        return options.isPresent() && options.get() instanceof Value.Options(List<ProductOption> list)
                ? list.stream().map(ProductOption::name).toList()
                : List.of();
    }
}
