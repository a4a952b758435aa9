package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code productOptionUpdate}: name, place and values of one option. */
final class OptionUpdateMutation {
    private final Desk desk;
    private final Shop shop;

    OptionUpdateMutation(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> update(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            Arguments input = arguments.object("option").orElseThrow();
            int place = place(found.get(), input.text("id"));
            if (place < 0) {
                return Payload.of("product", found.get())
                        .error(List.of("option"), "Option does not exist", "OPTION_DOES_NOT_EXIST");
            }
            Report report = new Report();
            ProductDraft draft = desk.change(found.get());
            rename(draft, place, input, report);
            renameValues(draft, place, arguments.objects("optionValuesToUpdate"), report);
            addValues(draft, place, arguments, report);
            deleteValues(draft, place, arguments, report);
            input.number("position").ifPresent(position -> move(draft, place, position, report));
            return report.isClean()
                    ? Payload.of("product", desk.file(draft, "productOptionUpdate", arguments.names()))
                            .clean()
                    : Payload.of("product", found.get()).errors(report);
        });
    }

    private int place(Product product, String gid) {
        for (int i = 0; i < product.options().size(); i++) {
            if (shop.ids().gid(IdKind.OPTION, product.options().get(i).id()).equals(gid)) {
                return i;
            }
        }
        return -1;
    }

    private static void rename(ProductDraft draft, int place, Arguments input, Report report) {
        String name = input.text("name").strip();
        if (name.isEmpty()) {
            return;
        }
        for (int i = 0; i < draft.options.size(); i++) {
            if (i != place && draft.options.get(i).name().equalsIgnoreCase(name)) {
                report.add(List.of("option", "name"), "Option '" + name + "' already exists.", "OPTION_ALREADY_EXISTS");
                return;
            }
        }
        replace(draft, place, draft.options.get(place).named(name));
    }

    private void renameValues(ProductDraft draft, int place, List<Arguments> inputs, Report report) {
        Option option = draft.options.get(place);
        List<OptionValue> values = new ArrayList<>(option.values());
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            List<String> path = List.of("optionValuesToUpdate", Integer.toString(i));
            int at = valuePlace(option, inputs.get(i).text("id"));
            String name = inputs.get(i).text("name").strip();
            if (at < 0) {
                report.add(path, "Option value does not exist", "OPTION_VALUE_DOES_NOT_EXIST");
            } else if (!name.isEmpty()) {
                boolean taken = false;
                for (int other = 0; other < values.size(); other++) {
                    taken |= other != at && values.get(other).name().equalsIgnoreCase(name);
                }
                if (taken) {
                    report.add(path, "Option value already exists", "OPTION_VALUE_ALREADY_EXISTS");
                }
                renamed.put(option.values().get(at).name(), name);
                values.set(at, new OptionValue(values.get(at).id(), name));
            }
        }
        replace(draft, place, option.withValues(values));
        if (!renamed.isEmpty()) {
            draft.variants = draft.variants.stream()
                    .map(variant -> withChoice(
                            variant,
                            place,
                            renamed.getOrDefault(
                                    variant.choices().get(place),
                                    variant.choices().get(place))))
                    .toList();
        }
    }

    private void addValues(ProductDraft draft, int place, Arguments arguments, Report report) {
        List<Arguments> inputs = arguments.objects("optionValuesToAdd");
        List<OptionValue> values = new ArrayList<>(draft.options.get(place).values());
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).text("name").strip();
            if (values.stream().anyMatch(value -> value.name().equalsIgnoreCase(name))) {
                report.add(
                        List.of("optionValuesToAdd", Integer.toString(i)),
                        "Option value already exists",
                        "OPTION_VALUE_ALREADY_EXISTS");
                continue;
            }
            values.add(desk.value(name));
            if (arguments.text("variantStrategy").equals("MANAGE")) {
                draft.variants = withCombinations(draft, place, name);
            }
        }
        replace(draft, place, draft.options.get(place).withValues(values));
    }

    /** The new value joins every combination that the other options have. */
    private List<Variant> withCombinations(ProductDraft draft, int place, String name) {
        List<Variant> all = new ArrayList<>(draft.variants);
        for (Variant variant : draft.variants) {
            Variant model = withChoice(variant, place, name);
            if (all.stream().noneMatch(each -> each.choices().equals(model.choices()))) {
                VariantDraft copy = desk.variant(model.choices(), draft.updatedAt);
                copy.price = variant.price();
                copy.compareAtPrice = variant.compareAtPrice();
                copy.item = variant.item().stocked(List.of());
                all.add(copy.build());
            }
        }
        return all;
    }

    private void deleteValues(ProductDraft draft, int place, Arguments arguments, Report report) {
        List<String> ids = arguments.texts("optionValuesToDelete");
        Option option = draft.options.get(place);
        List<OptionValue> values = new ArrayList<>(option.values());
        for (int i = 0; i < ids.size(); i++) {
            List<String> path = List.of("optionValuesToDelete", Integer.toString(i));
            int at = valuePlace(option, ids.get(i));
            if (at < 0) {
                report.add(path, "Option value does not exist", "OPTION_VALUE_DOES_NOT_EXIST");
                continue;
            }
            OptionValue value = option.values().get(at);
            boolean used = draft.variants.stream()
                    .anyMatch(variant -> variant.choices().get(place).equals(value.name()));
            if (used && !arguments.text("variantStrategy").equals("MANAGE")) {
                report.add(path, "Cannot delete an option value that has variants.", "OPTION_VALUE_HAS_VARIANTS");
                continue;
            }
            values.removeIf(each -> each.id() == value.id());
            draft.variants = draft.variants.stream()
                    .filter(variant -> !variant.choices().get(place).equals(value.name()))
                    .toList();
        }
        if (values.isEmpty() || draft.variants.isEmpty()) {
            report.add(
                    List.of("optionValuesToDelete"),
                    "Cannot delete all option values of an option.",
                    "CANNOT_DELETE_ALL_OPTION_VALUES_IN_OPTION");
        }
        replace(draft, place, draft.options.get(place).withValues(values));
    }

    private static void move(ProductDraft draft, int place, int position, Report report) {
        if (position < 1 || position > draft.options.size()) {
            report.add(List.of("option", "position"), "Invalid position.", "INVALID_POSITION");
            return;
        }
        draft.options = moved(draft.options, place, position - 1);
        draft.variants = draft.variants.stream()
                .map(variant -> {
                    VariantDraft changed = new VariantDraft(variant);
                    changed.choices = moved(variant.choices(), place, position - 1);
                    return changed.build();
                })
                .toList();
    }

    private static <T> List<T> moved(List<T> list, int from, int to) {
        List<T> moved = new ArrayList<>(list);
        moved.add(to, moved.remove(from));
        return moved;
    }

    private int valuePlace(Option option, String gid) {
        for (int i = 0; i < option.values().size(); i++) {
            if (shop.ids().gid(IdKind.OPTION_VALUE, option.values().get(i).id()).equals(gid)) {
                return i;
            }
        }
        return -1;
    }

    private static Variant withChoice(Variant variant, int place, String name) {
        VariantDraft draft = new VariantDraft(variant);
        List<String> choices = new ArrayList<>(variant.choices());
        choices.set(place, name);
        draft.choices = choices;
        return draft.build();
    }

    private static void replace(ProductDraft draft, int place, Option option) {
        List<Option> options = new ArrayList<>(draft.options);
        options.set(place, option);
        draft.options = options;
    }
}
