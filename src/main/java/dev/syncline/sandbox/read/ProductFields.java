package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Medium;
import dev.syncline.sandbox.catalogue.Option;
import dev.syncline.sandbox.catalogue.OptionValue;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.FieldReaders;
import dev.syncline.sandbox.schema.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The fields of a product and of its options. */
public final class ProductFields {
    private final Shop shop;
    private final Ids ids;
    private final MetafieldFields metafields;

    ProductFields(Shop shop, MetafieldFields metafields) {
        this.shop = shop;
        this.ids = shop.ids();
        this.metafields = metafields;
    }

    void addTo(FieldReaders readers) {
        readers.type("Product", Product.class)
                .field("id", product -> ids.gid(IdKind.PRODUCT, product.number()))
                .field("legacyResourceId", product -> ids.legacy(IdKind.PRODUCT, product.number()))
                .field("title", Product::title)
                .field("handle", Product::handle)
                .field("descriptionHtml", product -> product.description().text())
                .field("bodyHtml", product -> product.description().text())
                .field("description", ProductFields::description)
                .field("vendor", Product::vendor)
                .field("productType", Product::productType)
                .field("templateSuffix", product -> orNull(product.templateSuffix()))
                .field("status", Product::status)
                .field("tags", Product::tags)
                .field("seo", ProductFields::seo)
                .field("category", product -> product.category().isEmpty() ? null : category(product.category()))
                .field("createdAt", Product::createdAt)
                .field("updatedAt", Product::updatedAt)
                .field("publishedAt", product -> product.publishedAt().orElse(null))
                .field("defaultCursor", product -> cursor(product.number()))
                .field("isGiftCard", product -> false)
                .field("giftCardTemplateSuffix", product -> null)
                .field("requiresSellingPlan", product -> false)
                .field("onlineStorePreviewUrl", this::previewUrl)
                .field("onlineStoreUrl", this::storeUrl)
                .field("options", ProductFields::options)
                .field("metafield", (product, arguments) -> metafields.one(product, product.metafields(), arguments))
                .field("metafields", (product, arguments) -> metafields.page(product, product.metafields(), arguments));
        variants(readers.type("Product", Product.class));
        media(readers.type("Product", Product.class));
        readers.type("ProductOption", OptionOf.class)
                .field("id", option -> ids.gid(IdKind.OPTION, option.option().id()))
                .field("name", option -> option.option().name())
                .field("position", OptionOf::position)
                .field("values", OptionOf::usedValues)
                .field("optionValues", OptionOf::allValues);
        readers.type("ProductOptionValue", ValueOf.class)
                .field("id", value -> ids.gid(IdKind.OPTION_VALUE, value.value().id()))
                .field("name", value -> value.value().name())
                .field("hasVariants", ValueOf::used);
    }

    private void variants(FieldReaders.TypeReaders<Product> readers) {
        readers.field("variants", this::variantPage)
                .field("variantsCount", product -> count(product.variants().size()))
                .field("totalVariants", product -> product.variants().size())
                .field("totalInventory", Product::totalInventory)
                .field(
                        "tracksInventory",
                        product -> product.variants().stream()
                                .anyMatch(variant -> variant.item().tracked()))
                .field("hasOnlyDefaultVariant", Product::hasOnlyDefaultVariant)
                .field(
                        "hasVariantsThatRequiresComponents",
                        product -> product.variants().stream().anyMatch(Variant::requiresComponents))
                .field(
                        "hasOutOfStockVariants",
                        product -> product.variants().stream()
                                .anyMatch(variant -> variant.item().tracked()
                                        && variant.item().available() <= 0))
                .field(
                        "priceRangeV2",
                        product -> PriceRanges.prices(product, shop.profile().currency()))
                .field(
                        "compareAtPriceRange",
                        product -> PriceRanges.compareAt(product, shop.profile().currency()));
    }

    private void media(FieldReaders.TypeReaders<Product> readers) {
        readers.field(
                        "media",
                        (product, arguments) -> Page.of(
                                product.media(), arguments, medium -> MediaFields.image(ids, medium), this::mediumId))
                .field("mediaCount", product -> count(product.media().size()))
                .field(
                        "images",
                        (product, arguments) -> Page.of(
                                product.media(), arguments, medium -> MediaFields.picture(medium), this::mediumId))
                .field(
                        "featuredMedia",
                        product -> product.media().isEmpty()
                                ? null
                                : MediaFields.image(ids, product.media().getFirst()));
    }

    private String mediumId(Medium medium) {
        return Long.toString(ids.legacy(IdKind.MEDIA, medium.id()));
    }

    private Page variantPage(Product product, Arguments arguments) {
        List<VariantOf> all = new ArrayList<>();
        for (int place = 0; place < product.variants().size(); place++) {
            all.add(VariantOf.at(product, place));
        }
        return Page.of(
                all,
                arguments,
                each -> each,
                each -> Long.toString(ids.legacy(IdKind.VARIANT, each.variant().id())));
    }

    private String cursor(long number) {
        String id = Long.toString(ids.legacy(IdKind.PRODUCT, number));
        return Page.cursor(id, id);
    }

    private String previewUrl(Product product) {
        return "https://" + shop.profile().domain() + "/products_preview?preview_key="
                + Long.toHexString(ids.legacy(IdKind.PRODUCT, product.number()));
    }

    private @Nullable String storeUrl(Product product) {
        return product.publishedAt().isPresent() && product.status().equals("ACTIVE")
                ? "https://" + shop.profile().domain() + "/products/" + product.handle()
                : null;
    }

    private static String description(Product product, Arguments arguments) {
        String text = Jsoup.parseBodyFragment(product.description().text()).text();
        return arguments
                .number("truncateAt")
                .filter(limit -> limit < text.length())
                .map(limit -> text.substring(0, Math.max(0, limit - 3)) + "...")
                .orElse(text);
    }

    private static Map<String, @Nullable Object> seo(Product product) {
        Map<String, @Nullable Object> seo = new LinkedHashMap<>();
        seo.put("title", orNull(product.seoTitle()));
        seo.put("description", orNull(product.seoDescription()));
        return seo;
    }

    private static Object category(String number) {
        return Taxonomy.category(number);
    }

    private static List<OptionOf> options(Product product, Arguments arguments) {
        Map<Integer, Set<String>> used = new LinkedHashMap<>();
        for (Variant variant : product.variants()) {
            for (int place = 0; place < variant.choices().size(); place++) {
                used.computeIfAbsent(place, key -> new HashSet<>())
                        .add(variant.choices().get(place));
            }
        }
        List<OptionOf> options = new ArrayList<>();
        int limit = arguments.number("first").orElse(Integer.MAX_VALUE);
        for (Option option : product.options()) {
            if (options.size() < limit) {
                options.add(new OptionOf(option, options.size() + 1, used.getOrDefault(options.size(), Set.of())));
            }
        }
        return options;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static Map<String, Object> count(int count) {
        return Map.of("count", count, "precision", "EXACT");
    }

    private record OptionOf(Option option, int position, Set<String> used) {
        List<String> usedValues() {
            return option.values().stream()
                    .map(OptionValue::name)
                    .filter(used::contains)
                    .toList();
        }

        List<ValueOf> allValues() {
            return option.values().stream()
                    .map(value -> new ValueOf(value, used.contains(value.name())))
                    .toList();
        }
    }

    private record ValueOf(OptionValue value, boolean used) {}
}
