package dev.syncline.sandbox;

import java.util.List;

/**
 * A product that the shop starts with. Absent texts are empty; the shop normalises what it is given as it normalises what is
 * written through its API.
 *
 * @param handle empty for one made of the title
 * @param status {@code ACTIVE}, {@code DRAFT}, {@code ARCHIVED} or {@code UNLISTED}; empty for ACTIVE
 * @param options the names of the options, none for a product without
 * @param variants at least one
 */
public record SeedProduct(
        String title,
        String handle,
        String descriptionHtml,
        String vendor,
        String productType,
        String status,
        List<String> tags,
        String seoTitle,
        String seoDescription,
        List<String> options,
        List<SeedVariant> variants) {

    public SeedProduct {
        tags = List.copyOf(tags);
        options = List.copyOf(options);
        variants = List.copyOf(variants);
    }
}
