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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code productOptionsReorder}: options and values in the order given, the variants after them. */
final class OptionReorderMutation {
    private final Desk desk;
    private final Shop shop;

    OptionReorderMutation(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> reorder(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            Report report = new Report();
            List<Integer> order = order(found.get(), arguments.objects("options"), report);
            List<Option> options = new ArrayList<>();
            List<Arguments> inputs = arguments.objects("options");
            for (int i = 0; i < order.size() && report.isClean(); i++) {
                options.add(values(found.get().options().get(order.get(i)), inputs, i, report));
            }
            if (!report.isClean()) {
                return Payload.of("product", found.get()).errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            draft.options = options;
            List<Variant> variants = new ArrayList<>();
            for (Variant variant : found.get().variants()) {
                VariantDraft changed = new VariantDraft(variant);
                changed.choices = order.stream()
                        .map(place -> variant.choices().get(place))
                        .toList();
                variants.add(changed.build());
            }
            variants.sort((a, b) -> compare(options, a, b));
            draft.variants = variants;
            return Payload.of("product", desk.file(draft, "productOptionsReorder", Set.of("options")))
                    .clean();
        });
    }

    private List<Integer> order(Product product, List<Arguments> inputs, Report report) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Arguments input = inputs.get(i);
            List<String> path = List.of("options", Integer.toString(i));
            int place = -1;
            for (int each = 0; each < product.options().size(); each++) {
                Option option = product.options().get(each);
                boolean same = input.given("id")
                        ? shop.ids().gid(IdKind.OPTION, option.id()).equals(input.text("id"))
                        : option.name().equalsIgnoreCase(input.text("name").strip());
                place = same ? each : place;
            }
            if (!input.given("id") && !input.given("name")) {
                report.add(path, "On reorder, this key cannot be used.", "NO_KEY_ON_REORDER");
            } else if (place < 0) {
                report.add(
                        path,
                        "Option does not exist",
                        input.given("id") ? "OPTION_ID_DOES_NOT_EXIST" : "OPTION_NAME_DOES_NOT_EXIST");
            } else if (order.contains(place)) {
                report.add(path, "Duplicated option name.", "DUPLICATED_OPTION_NAME");
            }
            order.add(place);
        }
        if (report.isClean() && order.size() < product.options().size()) {
            report.add(List.of("options"), "Missing option name.", "MISSING_OPTION_NAME");
        }
        return order;
    }

    private Option values(Option option, List<Arguments> inputs, int place, Report report) {
        List<Arguments> wanted = inputs.get(place).objects("values");
        if (wanted.isEmpty()) {
            return option;
        }
        List<OptionValue> values = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Arguments input = wanted.get(i);
            List<String> path = List.of("options", Integer.toString(place), "values", Integer.toString(i));
            Optional<OptionValue> found = option.values().stream()
                    .filter(value -> input.given("id")
                            ? shop.ids().gid(IdKind.OPTION_VALUE, value.id()).equals(input.text("id"))
                            : value.name().equals(input.text("name").strip()))
                    .findFirst();
            if (found.isEmpty()) {
                report.add(
                        path,
                        "Option value does not exist",
                        input.given("id") ? "OPTION_VALUE_ID_DOES_NOT_EXIST" : "OPTION_VALUE_DOES_NOT_EXIST");
            } else if (values.contains(found.get())) {
                report.add(path, "Duplicated option value.", "DUPLICATED_OPTION_VALUE");
            } else {
                values.add(found.get());
            }
        }
        if (report.isClean() && values.size() < option.values().size()) {
            report.add(
                    List.of("options", Integer.toString(place), "values"),
                    "Missing option value.",
                    "MISSING_OPTION_VALUE");
        }
        return option.withValues(values);
    }

    private static int compare(List<Option> options, Variant a, Variant b) {
        for (int i = 0; i < options.size(); i++) {
            List<String> names =
                    options.get(i).values().stream().map(OptionValue::name).toList();
            int order = Integer.compare(
                    names.indexOf(a.choices().get(i)), names.indexOf(b.choices().get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
