package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Options that a product does not have yet. */
final class NewOptions {
    static final int MOST = 3;

    private final Desk desk;

    NewOptions(Desk desk) {
        this.desk = desk;
    }

    /** Gives a new product its options, and one variant with the first value of each. */
    void firstOptions(ProductDraft draft, List<Arguments> inputs, List<String> path, Report report) {
        draft.options = read(List.of(), inputs, path, report);
        if (report.isClean()) {
            List<String> choices = draft.options.stream()
                    .map(option -> option.values().getFirst().name())
                    .toList();
            draft.variants = List.of(desk.variant(choices, draft.updatedAt).build());
        }
    }

    /** @return the new options alone, in the order of their positions */
    List<Option> read(List<Option> existing, List<Arguments> inputs, List<String> path, Report report) {
        if (existing.size() + inputs.size() > MOST) {
            report.add(path, "Can only specify a maximum of " + MOST + " options", "OPTIONS_OVER_LIMIT");
            return List.of();
        }
        Set<String> names = new HashSet<>();
        existing.forEach(option -> names.add(fold(option.name())));
        Set<String> before = Set.copyOf(names);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Arguments input = inputs.get(i);
            List<String> at = Report.path(path, Integer.toString(i));
            String name = input.text("name").strip();
            if (name.isEmpty()) {
                report.add(at, "Each option must have a name specified.", "OPTION_NAME_MISSING");
            } else if (name.codePointCount(0, name.length()) > 255) {
                report.add(Report.path(at, "name"), "Option name is too long.", "OPTION_NAME_TOO_LONG");
            } else if (before.contains(fold(name))) {
                report.add(at, "Option '" + name + "' already exists.", "OPTION_ALREADY_EXISTS");
            } else if (!names.add(fold(name))) {
                report.add(at, "Duplicated option name.", "DUPLICATED_OPTION_NAME");
            } else {
                List<String> values = values(input, at, report);
                options.add(desk.option(name, values));
            }
        }
        return options;
    }

    private static List<String> values(Arguments input, List<String> path, Report report) {
        List<String> values = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (Arguments each : input.objects("values")) {
            String value = each.text("name").strip();
            List<String> at = Report.path(path, "values", Integer.toString(values.size()));
            if (value.codePointCount(0, value.length()) > 255) {
                report.add(at, "Option value name is too long.", "OPTION_VALUE_NAME_TOO_LONG");
            } else if (!folded.add(fold(value))) {
                report.add(at, "Duplicated option value.", "DUPLICATED_OPTION_VALUE");
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            report.add(path, "Each option must have at least one option value specified.", "OPTION_VALUES_MISSING");
        }
        return values;
    }

    /** Adds options to what a product has; its variants get the first value of each. */
    void add(ProductDraft draft, List<Option> added, List<Arguments> inputs, boolean createVariants) {
        boolean standalone = isDefault(draft.options);
        List<Option> options = new ArrayList<>(standalone ? List.of() : draft.options);
        List<Variant> variants = new ArrayList<>();
        for (Variant variant : draft.variants) {
            VariantDraft changed = new VariantDraft(variant);
            changed.choices = standalone ? List.of() : variant.choices();
            changed.updatedAt = draft.updatedAt;
            variants.add(changed.build());
        }
        for (int i = 0; i < added.size(); i++) {
            Option option = added.get(i);
            int place = Math.clamp(inputs.get(i).number("position").orElse(options.size() + 1) - 1, 0, options.size());
            options.add(place, option);
            variants.replaceAll(
                    variant -> chosen(variant, place, option.values().getFirst().name()));
            if (createVariants) {
                variants.addAll(copies(variants, place, option, draft));
            }
        }
        draft.options = options;
        draft.variants = variants;
    }

    private List<Variant> copies(List<Variant> variants, int place, Option option, ProductDraft draft) {
        List<Variant> copies = new ArrayList<>();
        for (OptionValue value : option.values().subList(1, option.values().size())) {
            for (Variant variant : variants) {
                List<String> choices = new ArrayList<>(variant.choices());
                choices.set(place, value.name());
                VariantDraft copy = desk.variant(choices, draft.updatedAt);
                copy.price = variant.price();
                copy.compareAtPrice = variant.compareAtPrice();
                copy.taxable = variant.taxable();
                copy.inventoryPolicy = variant.inventoryPolicy();
                copy.item = variant.item().stocked(List.of());
                copies.add(copy.build());
            }
        }
        return copies;
    }

    private static Variant chosen(Variant variant, int place, String value) {
        VariantDraft draft = new VariantDraft(variant);
        List<String> choices = new ArrayList<>(variant.choices());
        choices.add(place, value);
        draft.choices = choices;
        return draft.build();
    }

    static boolean isDefault(List<Option> options) {
        return options.size() == 1
                && options.getFirst().name().equals(Option.DEFAULT_NAME)
                && options.getFirst().values().size() == 1
                && options.getFirst().values().getFirst().name().equals(Option.DEFAULT_VALUE);
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
