package dev.syncline.sandbox.edit;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import dev.syncline.sandbox.schema.Arguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code productOptionsCreate} and {@code productOptionsDelete}. */
final class OptionMutations {
    private final Desk desk;
    private final Shop shop;
    private final NewOptions newOptions;

    OptionMutations(Desk desk) {
        this.desk = desk;
        this.shop = desk.shop();
        this.newOptions = new NewOptions(desk);
    }

    Map<String, @Nullable Object> create(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            List<Arguments> inputs = arguments.objects("options");
            Report report = new Report();
            List<Option> existing = NewOptions.isDefault(found.get().options())
                    ? List.of()
                    : found.get().options();
            List<Option> added = newOptions.read(existing, inputs, List.of("options"), report);
            if (!report.isClean()) {
                return Payload.of("product", found.get()).errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            newOptions.add(
                    draft, added, inputs, arguments.text("variantStrategy").equals("CREATE"));
            if (draft.variants.size() > SetVariants.MOST_VARIANTS) {
                return Payload.of("product", found.get())
                        .error(
                                List.of("options"),
                                "The number of variants cannot be above " + SetVariants.MOST_VARIANTS + ".",
                                "TOO_MANY_VARIANTS_CREATED");
            }
            return Payload.of("product", desk.file(draft, "productOptionsCreate", Set.of("options")))
                    .clean();
        });
    }

    Map<String, @Nullable Object> delete(Arguments arguments) {
        return shop.catalogue().write(() -> {
            Optional<Product> found = desk.product(arguments.text("productId"));
            if (found.isEmpty()) {
                return Payload.of("product", null)
                        .with("deletedOptionsIds", List.of())
                        .error(List.of("productId"), Payload.NO_PRODUCT, "PRODUCT_DOES_NOT_EXIST");
            }
            Report report = new Report();
            List<String> ids = arguments.texts("options");
            Set<Integer> places = places(found.get(), ids, report);
            String strategy = arguments.text("strategy");
            List<Variant> variants = without(found.get(), places);
            boolean collide = variants.stream().map(Variant::choices).distinct().count() < variants.size();
            if (report.isClean() && strategy.equals("NON_DESTRUCTIVE") && collide) {
                report.add(
                        List.of("options"),
                        "Using NON_DESTRUCTIVE strategy is not supported: variants would be deleted",
                        "CANNOT_USE_NON_DESTRUCTIVE_STRATEGY");
            } else if (report.isClean() && !strategy.equals("POSITION") && !strategy.equals("NON_DESTRUCTIVE")) {
                refuseManyValued(found.get(), ids, places, report);
            }
            if (!report.isClean()) {
                return Payload.of("product", found.get())
                        .with("deletedOptionsIds", List.of())
                        .errors(report);
            }
            ProductDraft draft = desk.change(found.get());
            draft.options = keep(found.get().options(), places);
            draft.variants = distinct(variants);
            if (draft.options.isEmpty()) {
                VariantDraft only = new VariantDraft(draft.variants.getFirst());
                only.choices = List.of(Option.DEFAULT_VALUE);
                draft.options = List.of(desk.option(Option.DEFAULT_NAME, List.of(Option.DEFAULT_VALUE)));
                draft.variants = List.of(only.build());
            }
            return Payload.of("product", desk.file(draft, "productOptionsDelete", Set.of("options")))
                    .with("deletedOptionsIds", ids)
                    .clean();
        });
    }

    private Set<Integer> places(Product product, List<String> ids, Report report) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            int place = place(product, ids.get(i));
            if (place < 0) {
                report.add(List.of("options", Integer.toString(i)), "Option does not exist", "OPTION_DOES_NOT_EXIST");
            }
            places.add(place);
        }
        return places;
    }

    private int place(Product product, String gid) {
        for (int i = 0; i < product.options().size(); i++) {
            if (shop.ids().gid(IdKind.OPTION, product.options().get(i).id()).equals(gid)) {
                return i;
            }
        }
        return -1;
    }

    private void refuseManyValued(Product product, List<String> ids, Set<Integer> places, Report report) {
        for (int i = 0; i < ids.size(); i++) {
            int place = place(product, ids.get(i));
            long used = product.variants().stream()
                    .map(variant -> variant.choices().get(place))
                    .distinct()
                    .count();
            if (used > 1 && places.contains(place)) {
                report.add(
                        List.of("options", Integer.toString(i)),
                        "Cannot delete option '" + product.options().get(place).name() + "' with multiple values.",
                        "CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES");
            }
        }
    }

    private static <T> List<T> keep(List<T> all, Set<Integer> gone) {
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!gone.contains(i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static List<Variant> without(Product product, Set<Integer> places) {
        return product.variants().stream()
                .map(variant -> {
                    VariantDraft draft = new VariantDraft(variant);
                    draft.choices = keep(variant.choices(), places);
                    return draft.build();
                })
                .toList();
    }

    private static List<Variant> distinct(List<Variant> variants) {
        Set<List<String>> seen = new HashSet<>();
        return variants.stream().filter(variant -> seen.add(variant.choices())).toList();
    }
}
