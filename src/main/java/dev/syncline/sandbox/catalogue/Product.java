package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product of the sandbox shop. Absent texts are empty.
 *
 * @param number its place in the order of creation; its id is made of it by {@link Ids}
 * @param status {@code ACTIVE}, {@code DRAFT}, {@code ARCHIVED} or {@code UNLISTED}
 * @param tags as Shopify keeps them: sorted, unique without regard to case
 * @param category the number of a taxonomy category, such as {@code aa-1-1}
 * @param publishedAt empty for what was never active
 * @param whereabouts the publications and collections that it was put on
 */
public record Product(
        long number,
        String title,
        String handle,
        PackedText description,
        String vendor,
        String productType,
        String templateSuffix,
        String status,
        List<String> tags,
        String seoTitle,
        String seoDescription,
        String category,
        Optional<Instant> publishedAt,
        Instant createdAt,
        Instant updatedAt,
        List<Option> options,
        List<Variant> variants,
        List<Metafield> metafields,
        List<Medium> media,
        Whereabouts whereabouts) {

    public Product {
        tags = List.copyOf(tags);
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        metafields = List.copyOf(metafields);
        media = List.copyOf(media);
    }

    /** @return the variant of that number */
    public Optional<Variant> variant(long variantId) {
        for (Variant variant : variants) {
            if (variant.id() == variantId) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    /** @return whether the merchant chose no option */
    public boolean hasOnlyDefaultVariant() {
        return variants.size() == 1
                && variants.getFirst().isDefault()
                && options.size() == 1
                && options.getFirst().name().equals(Option.DEFAULT_NAME);
    }

    /** @return what is available of all counted variants at all locations */
    public int totalInventory() {
        int sum = 0;
        for (Variant variant : variants) {
            sum += variant.item().tracked() ? variant.item().available() : 0;
        }
        return sum;
    }
}
