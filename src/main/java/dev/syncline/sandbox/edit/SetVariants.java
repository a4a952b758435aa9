package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Options and variants of {@code productSet}: given together, and what is not listed goes. */
final class SetVariants {
    /** As many variants a product has. */
    static final int MOST_VARIANTS = 2048;

    private static final List<String> OPTIONS = List.of("input", "productOptions");
    private static final List<String> VARIANTS = List.of("input", "variants");
    private static final Choices.Codes CODES =
            new Choices.Codes("OPTION_DOES_NOT_EXIST", "OPTION_VALUE_DOES_NOT_EXIST", "OPTION_VALUES_MISSING");

    private final Desk desk;
    private final Shop shop;

    SetVariants(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    void apply(ProductDraft draft, Arguments input, boolean creating, Report report) {
        boolean options = input.given("productOptions");
        boolean variants = input.given("variants");
        if (options && !variants) {
            report.add(VARIANTS, "Variants input is required when updating product options", "VARIANTS_INPUT_MISSING");
        } else if (variants && !options) {
            report.add(
                    OPTIONS,
                    "Product options input is required when updating variants",
                    "PRODUCT_OPTIONS_INPUT_MISSING");
        } else if (variants) {
            set(draft, input, report);
        } else if (creating) {
            desk.giveDefaultVariant(draft);
        }
    }

    private void set(ProductDraft draft, Arguments input, Report report) {
        List<Option> before = draft.options;
        List<Option> options = options(before, input.objects("productOptions"), report);
        List<Arguments> inputs = input.objects("variants");
        if (inputs.size() > MOST_VARIANTS) {
            report.add(
                    VARIANTS, "The number of variants cannot be above " + MOST_VARIANTS + ".", "VARIANTS_OVER_LIMIT");
        }
        if (!report.isClean()) {
            return;
        }
        if (inputs.isEmpty()) {
            desk.giveDefaultVariant(draft);
            return;
        }
        Choices choices = new Choices(shop, options);
        Matches matches = new Matches(before, options, draft.variants);
        Set<List<String>> seen = new HashSet<>();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            List<String> path = Report.path(VARIANTS, Integer.toString(i));
            Optional<Variant> byId = matches.byId(inputs.get(i), path, report);
            Optional<List<String>> chosen =
                    choices.read(inputs.get(i).objects("optionValues"), List.of(), path, CODES, report);
            if (chosen.isPresent() && !seen.add(chosen.get())) {
                report.add(
                        path,
                        "The variant '" + String.join(" / ", chosen.get())
                                + "' already exists. Please change at least one option value.",
                        "INVALID_VARIANT");
            } else if (chosen.isPresent()) {
                Optional<Variant> old = byId.or(() -> matches.byChoices(chosen.get()));
                placed.add(new Placed(
                        variant(draft, old, chosen.get(), inputs.get(i), path, report),
                        inputs.get(i).number("position").orElse(Integer.MAX_VALUE)));
            }
        }
        draft.options = choices.options();
        draft.variants = placed.stream()
                .sorted(Comparator.comparingInt(Placed::position))
                .map(Placed::variant)
                .toList();
    }

    private record Placed(Variant variant, int position) {}

    private Variant variant(
            ProductDraft draft,
            Optional<Variant> old,
            List<String> chosen,
            Arguments input,
            List<String> path,
            Report report) {
        VariantDraft variant = old.map(VariantDraft::new).orElseGet(() -> {
            VariantDraft fresh = desk.variant(chosen, draft.updatedAt);
            fresh.item = fresh.item.tracked(true);
            return fresh;
        });
        variant.choices = chosen;
        variant.updatedAt = draft.updatedAt;
        VariantInput.apply(variant, input, path, report);
        new StockInput(shop).apply(variant, input, "quantity", path, report);
        if (input.has("metafields")) {
            variant.metafields = new MetafieldEdits(shop)
                    .replaced(
                            new MetafieldEdits.Owner("PRODUCTVARIANT", -1, variant.metafields),
                            input.objects("metafields"),
                            Report.path(path, "metafields"),
                            draft.updatedAt,
                            report);
        }
        return variant.build();
    }

    private List<Option> options(List<Option> before, List<Arguments> inputs, Report report) {
        if (inputs.size() > NewOptions.MOST) {
            report.add(OPTIONS, "Can only specify a maximum of " + NewOptions.MOST + " options", "OPTIONS_OVER_LIMIT");
            return List.of();
        }
        Set<String> names = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Arguments input = inputs.get(i);
            List<String> path = Report.path(OPTIONS, Integer.toString(i));
            Optional<Option> old = before.stream()
                    .filter(option -> input.given("id")
                            ? shop.ids().gid(IdKind.OPTION, option.id()).equals(input.text("id"))
                            : option.name().equalsIgnoreCase(input.text("name").strip()))
                    .findFirst();
            if (input.given("id") && old.isEmpty()) {
                report.add(path, "Option does not exist", "OPTION_DOES_NOT_EXIST");
                continue;
            }
            String name = input.given("name")
                    ? input.text("name").strip()
                    : old.map(Option::name).orElse("");
            if (name.isEmpty()) {
                report.add(path, "Each option must have a name specified.", "INVALID_INPUT");
            } else if (!names.add(NewOptions.fold(name))) {
                report.add(path, "Duplicated option name.", "DUPLICATED_OPTION_NAME");
            } else {
                options.add(option(old, name, input, path, report));
            }
        }
        return inOrder(options, inputs);
    }

    private Option option(Optional<Option> old, String name, Arguments input, List<String> path, Report report) {
        List<OptionValue> known = old.map(Option::values).orElse(List.of());
        if (!input.has("values")) {
            if (known.isEmpty()) {
                report.add(path, "Each option must have at least one option value specified.", "OPTION_VALUES_MISSING");
            }
            return new Option(old.map(Option::id).orElse(-1L), name, known);
        }
        List<OptionValue> values = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Arguments each : input.objects("values")) {
            String wanted = each.text("name").strip();
            OptionValue value = known.stream()
                    .filter(candidate -> each.given("id")
                            ? shop.ids()
                                    .gid(IdKind.OPTION_VALUE, candidate.id())
                                    .equals(each.text("id"))
                            : candidate.name().equals(wanted))
                    .findFirst()
                    .map(found -> wanted.isEmpty() ? found : new OptionValue(found.id(), wanted))
                    .orElseGet(() -> desk.value(wanted));
            if (!names.add(NewOptions.fold(value.name()))) {
                report.add(
                        Report.path(path, "values", Integer.toString(values.size())),
                        "Duplicated option value.",
                        "DUPLICATED_OPTION_VALUE");
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            report.add(path, "Each option must have at least one option value specified.", "OPTION_VALUES_MISSING");
        }
        return new Option(old.map(Option::id).orElseGet(() -> shop.numbers().next(IdKind.OPTION)), name, values);
    }

    private static List<Option> inOrder(List<Option> options, List<Arguments> inputs) {
        if (options.size() != inputs.size()) {
            return options;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> inputs.get(i).number("position").orElse(i + 1)));
        return order.stream().map(options::get).toList();
    }

    /** Which of the product's variants an input means. */
    private final class Matches {
        private final boolean sameOptions;
        private final List<Variant> variants;

        Matches(List<Option> before, List<Option> after, List<Variant> variants) {
            this.sameOptions = before.stream()
                    .map(Option::id)
                    .toList()
                    .equals(after.stream().map(Option::id).toList());
            this.variants = variants;
        }

        Optional<Variant> byId(Arguments input, List<String> path, Report report) {
            if (!input.given("id")) {
                return Optional.empty();
            }
            OptionalLong number = shop.ids().number(IdKind.VARIANT, input.text("id"));
            Optional<Variant> found = variants.stream()
                    .filter(variant -> number.isPresent() && variant.id() == number.getAsLong())
                    .findFirst();
            if (found.isEmpty()) {
                report.add(Report.path(path, "id"), "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST");
            }
            return found;
        }

        Optional<Variant> byChoices(List<String> choices) {
            return sameOptions
                    ? variants.stream()
                            .filter(variant -> variant.choices().equals(choices))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
