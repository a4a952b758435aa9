package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.read.VariantOf;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code productVariantsBulkCreate} and {@code productVariantsBulkUpdate}. */
final class VariantBulkWrites {
    private static final List<String> VARIANTS = List.of("variants");
    private static final Choices.Codes CREATE =
            new Choices.Codes("INVALID_INPUT", "INVALID_INPUT", "NEED_TO_ADD_OPTION_VALUES");
    private static final Choices.Codes UPDATE =
            new Choices.Codes("OPTION_DOES_NOT_EXIST", "OPTION_VALUE_DOES_NOT_EXIST", "NEED_TO_ADD_OPTION_VALUES");

    private final Desk desk;
    private final Shop shop;

    VariantBulkWrites(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
    }

    Map<String, @Nullable Object> create(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .with("productVariants", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            ProductDraft draft = desk.change(found.get());
            Report report = new Report();
            List<Arguments> inputs = arguments.objects("variants");
            List<Variant> kept = kept(found.get(), arguments.text("strategy"));
            if (kept.size() + inputs.size() > SetVariants.MOST_VARIANTS) {
                report.add(
                        VARIANTS,
                        "You can only have a maximum of " + SetVariants.MOST_VARIANTS + " variants per product",
                        "INVALID");
            }
            List<Variant> made = report.isClean() ? make(draft, kept, inputs, report) : List.of();
            if (!report.isClean()) {
                return Payload.of("product", found.get())
                        .with("productVariants", null)
                        .errors(report);
            }
            List<Variant> all = new ArrayList<>(kept);
            all.addAll(made);
            draft.variants = all;
            Product product = desk.file(draft, "productVariantsBulkCreate", names(inputs));
            return Payload.of("product", product)
                    .with(
                            "productVariants",
                            made(product, made.stream().map(Variant::id).toList()))
                    .clean();
        });
    }

    /** The variant that a product came with makes way for the first real ones, unless it is to stay. */
    private static List<Variant> kept(Product product, String strategy) {
        boolean goes = switch (strategy) {
            case "REMOVE_STANDALONE_VARIANT" -> product.variants().size() == 1;
            case "PRESERVE_STANDALONE_VARIANT" -> false;
            default -> product.hasOnlyDefaultVariant();
        };
        return goes ? List.of() : product.variants();
    }

    private List<Variant> make(ProductDraft draft, List<Variant> kept, List<Arguments> inputs, Report report) {
        Choices choices = new Choices(shop, draft.options);
        Set<List<String>> taken = new HashSet<>();
        kept.forEach(variant -> taken.add(variant.choices()));
        List<Variant> made = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Arguments input = inputs.get(i);
            List<String> path = Report.path(VARIANTS, Integer.toString(i));
            Optional<List<String>> chosen =
                    choices.read(input.objects("optionValues"), List.of(), path, CREATE, report);
            if (chosen.isEmpty()) {
                continue;
            }
            if (!taken.add(chosen.get())) {
                report.add(path, exists(chosen.get()), "VARIANT_ALREADY_EXISTS_CHANGE_OPTION_VALUE");
                continue;
            }
            VariantDraft variant = desk.variant(chosen.get(), draft.updatedAt);
            variant.item = variant.item.tracked(true);
            VariantInput.apply(variant, input, path, report);
            new StockInput(shop).apply(variant, input, "availableQuantity", path, report);
            setMetafields(variant, input, path, report);
            made.add(variant.build());
        }
        draft.options = choices.options();
        return made;
    }

    Map<String, @Nullable Object> update(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .with("productVariants", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            ProductDraft draft = desk.change(found.get());
            Report report = new Report();
            List<Arguments> inputs = arguments.objects("variants");
            List<Long> named = new ArrayList<>();
            boolean changed = false;
            for (int i = 0; i < inputs.size(); i++) {
                changed |= updateOne(draft, inputs.get(i), Report.path(VARIANTS, Integer.toString(i)), report, named);
            }
            boolean partial = arguments.flag("allowPartialUpdates", false);
            if (!report.isClean() && !partial) {
                return Payload.of("product", found.get())
                        .with("productVariants", null)
                        .errors(report);
            }
            Product product = changed ? desk.file(draft, "productVariantsBulkUpdate", names(inputs)) : found.get();
            return Payload.of("product", product)
                    .with("productVariants", made(product, named))
                    .errors(report);
        });
    }

    /** @return whether the variant was changed: one with an error stays as it is */
    private boolean updateOne(ProductDraft draft, Arguments input, List<String> path, Report report, List<Long> named) {
        if (!input.given("id")) {
            report.add(
                    Report.path(path, "id"), "Product variant is missing ID attribute", "PRODUCT_VARIANT_ID_MISSING");
            return false;
        }
        OptionalLong number = shop.ids().number(IdKind.VARIANT, input.text("id"));
        int place = -1;
        for (int i = 0; i < draft.variants.size(); i++) {
            place = number.isPresent() && draft.variants.get(i).id() == number.getAsLong() ? i : place;
        }
        if (place < 0) {
            report.add(Report.path(path, "id"), "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST");
            return false;
        }
        named.add(number.getAsLong());
        Report own = new Report();
        VariantDraft variant = new VariantDraft(draft.variants.get(place));
        variant.updatedAt = draft.updatedAt;
        Choices choices = new Choices(shop, draft.options);
        if (input.given("optionValues")) {
            Optional<List<String>> chosen =
                    choices.read(input.objects("optionValues"), variant.choices, path, UPDATE, own);
            boolean taken = chosen.isPresent()
                    && draft.variants.stream()
                            .anyMatch(other ->
                                    other.id() != variant.id && other.choices().equals(chosen.get()));
            if (taken) {
                own.add(path, exists(chosen.orElseThrow()), "VARIANT_ALREADY_EXISTS");
            }
            chosen.ifPresent(names -> variant.choices = names);
        }
        VariantInput.apply(variant, input, path, own);
        if (input.given("inventoryQuantities")) {
            own.add(
                    Report.path(path, "inventoryQuantities"),
                    "Inventory quantities can only be provided during create. To update inventory for existing"
                            + " variants, use inventoryAdjustQuantities.",
                    "NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE");
        }
        setMetafields(variant, input, path, own);
        report.addAll(own);
        if (!own.isClean()) {
            return false;
        }
        List<Variant> variants = new ArrayList<>(draft.variants);
        variants.set(place, variant.build());
        draft.variants = variants;
        draft.options = choices.options();
        return true;
    }

    private void setMetafields(VariantDraft variant, Arguments input, List<String> path, Report report) {
        if (input.has("metafields")) {
            variant.metafields = new MetafieldEdits(shop)
                    .merged(
                            new MetafieldEdits.Owner("PRODUCTVARIANT", -1, variant.metafields),
                            input.objects("metafields"),
                            Report.path(path, "metafields"),
                            variant.updatedAt,
                            report);
        }
    }

    private static String exists(List<String> choices) {
        return "The variant '" + String.join(" / ", choices)
                + "' already exists. Please change at least one option value.";
    }

    private static List<VariantOf> made(Product product, List<Long> ids) {
        List<VariantOf> made = new ArrayList<>();
        for (int place = 0; place < product.variants().size(); place++) {
            VariantOf each = VariantOf.at(product, place);
            if (ids.contains(each.variant().id())) {
                made.add(each);
            }
        }
        return made;
    }

    private static Set<String> names(List<Arguments> inputs) {
        Set<String> names = new HashSet<>();
        inputs.forEach(input -> names.addAll(input.names()));
        return Set.copyOf(names);
    }
}
