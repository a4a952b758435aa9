package dev.syncline.sandbox;

import dev.syncline.sandbox.canon.Handles;
import dev.syncline.sandbox.canon.HtmlRewrite;
import dev.syncline.sandbox.canon.Prices;
import dev.syncline.sandbox.canon.Tags;
import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Item;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.PackedText;
import dev.syncline.sandbox.catalogue.ProductDraft;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.catalogue.VariantDraft;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the first products into a new shop. */
final class SeedLoader {
    private final Shop shop;

    SeedLoader(Shop shop) {
        this.shop = shop;
    }

    void load(SeedSource source) {
        source.forEach(seed -> shop.catalogue().write(() -> {
            shop.catalogue().put(product(seed).build());
            return seed;
        }));
    }

    private ProductDraft product(SeedProduct seed) {
        ProductDraft draft = new ProductDraft(
                shop.numbers().next(IdKind.PRODUCT), shop.clock().next());
        draft.title = seed.title().strip();
        draft.handle = Handles.unique(
                Handles.slugOrFallback(seed.handle().isBlank() ? draft.title : seed.handle()),
                handle -> shop.catalogue().byHandle(handle).isPresent());
        draft.description = PackedText.of(HtmlRewrite.canonical(seed.descriptionHtml()));
        draft.vendor =
                seed.vendor().isBlank() ? shop.profile().name() : seed.vendor().strip();
        draft.productType = seed.productType().strip();
        draft.status = seed.status().isBlank() ? "ACTIVE" : seed.status();
        draft.publishedAt = draft.status.equals("ACTIVE") ? Optional.of(draft.createdAt) : Optional.empty();
        draft.tags = Tags.canonical(seed.tags());
        draft.seoTitle = seed.seoTitle().strip();
        draft.seoDescription = seed.seoDescription().strip();
        variants(draft, seed);
        return draft;
    }

    private void variants(ProductDraft draft, SeedProduct seed) {
        boolean plain = seed.options().isEmpty();
        List<String> names = plain ? List.of(Option.DEFAULT_NAME) : seed.options();
        List<Set<String>> values = new ArrayList<>();
        names.forEach(name -> values.add(new LinkedHashSet<>()));
        List<Variant> variants = new ArrayList<>();
        for (SeedVariant each : seed.variants()) {
            List<String> choices = plain ? List.of(Option.DEFAULT_VALUE) : each.choices();
            for (int i = 0; i < choices.size(); i++) {
                values.get(i).add(choices.get(i));
            }
            variants.add(variant(draft, each, choices));
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            options.add(new Option(
                    shop.numbers().next(IdKind.OPTION),
                    names.get(i),
                    values.get(i).stream()
                            .map(name -> new OptionValue(shop.numbers().next(IdKind.OPTION_VALUE), name))
                            .toList()));
        }
        draft.options = options;
        draft.variants = variants;
    }

    private Variant variant(ProductDraft draft, SeedVariant seed, List<String> choices) {
        VariantDraft variant = new VariantDraft(shop.numbers().next(IdKind.VARIANT), choices, draft.createdAt);
        variant.sku = seed.sku().strip();
        variant.barcode = seed.barcode().strip();
        variant.price = Prices.canonical(seed.price());
        variant.compareAtPrice = seed.compareAtPrice().map(Prices::canonical);
        variant.item = new Item(
                true,
                true,
                seed.cost().map(Prices::canonical),
                "",
                "",
                "",
                seed.weightKilograms(),
                "KILOGRAMS",
                List.of());
        return variant.build();
    }
}
