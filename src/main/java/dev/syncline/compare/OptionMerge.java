package dev.syncline.compare;

import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Merges the options of a product: options by name, their values by element. */
final class OptionMerge {
    private static final SetMerge<String> BY_NAME = new SetMerge<>(OptionMerge::key);

    private OptionMerge() {}

    static MergeResult merged(Edits edits) {
        if (!(edits.agreed() instanceof Value.Options(var base)
                && edits.local() instanceof Value.Options(var local)
                && edits.remote() instanceof Value.Options(var remote))) {
            return Edits.neverAgreed();
        }
        Map<String, ProductOption> before = byName(base);
        Map<String, ProductOption> here = byName(local);
        Map<String, ProductOption> there = byName(remote);
        if (!before.keySet().equals(here.keySet()) && !before.keySet().equals(there.keySet())) {
            return new MergeResult.Collision(CompareSentences.OPTIONS_REPLACED);
        }
        List<ProductOption> merged = BY_NAME.merged(names(base), names(base), names(local), names(remote)).stream()
                .map(name -> new ProductOption(
                        name,
                        BY_NAME.merged(
                                values(before, name), values(before, name), values(here, name), values(there, name))))
                .toList();
        return Merge.merged(new Value.Options(merged));
    }

    private static List<String> values(Map<String, ProductOption> options, String name) {
        return Stream.ofNullable(options.get(key(name)))
                .flatMap(option -> option.values().stream())
                .toList();
    }

    private static List<String> names(List<ProductOption> options) {
        return options.stream().map(ProductOption::name).toList();
    }

    private static Map<String, ProductOption> byName(List<ProductOption> options) {
        Map<String, ProductOption> byName = new LinkedHashMap<>();
        options.forEach(option -> byName.put(key(option.name()), option));
        return byName;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
