package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A product while it is edited. Not thread-safe; lives within one mutation. */
public final class ProductDraft {
    public final long number;
    public String title = "";
    public String handle = "";
    public PackedText description = PackedText.EMPTY;
    public String vendor = "";
    public String productType = "";
    public String templateSuffix = "";
    public String status = "ACTIVE";
    public List<String> tags = List.of();
    public String seoTitle = "";
    public String seoDescription = "";
    public String category = "";
    public Optional<Instant> publishedAt = Optional.empty();
    public Instant createdAt;
    public Instant updatedAt;
    public List<Option> options = List.of();
    public List<Variant> variants = List.of();
    public List<Metafield> metafields = List.of();
    public List<Medium> media = List.of();
    public Whereabouts whereabouts = Whereabouts.NOWHERE;

    /** A new product. */
    public ProductDraft(long number, Instant now) {
        this.number = number;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The draft of a change to a product. */
    public ProductDraft(Product from) {
        number = from.number();
        title = from.title();
        handle = from.handle();
        description = from.description();
        vendor = from.vendor();
        productType = from.productType();
        templateSuffix = from.templateSuffix();
        status = from.status();
        tags = from.tags();
        seoTitle = from.seoTitle();
        seoDescription = from.seoDescription();
        category = from.category();
        publishedAt = from.publishedAt();
        createdAt = from.createdAt();
        updatedAt = from.updatedAt();
        options = from.options();
        variants = from.variants();
        metafields = from.metafields();
        media = from.media();
        whereabouts = from.whereabouts();
    }

    /** @return the product as drafted */
    public Product build() {
        return new Product(
                number,
                title,
                handle,
                description,
                vendor,
                productType,
                templateSuffix,
                status,
                tags,
                seoTitle,
                seoDescription,
                category,
                publishedAt,
                createdAt,
                updatedAt,
                options,
                variants,
                metafields,
                media,
                whereabouts);
    }
}
