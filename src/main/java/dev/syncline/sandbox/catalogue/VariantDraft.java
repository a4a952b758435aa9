package dev.syncline.sandbox.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A variant while it is edited. Not thread-safe; lives within one mutation. */
public final class VariantDraft {
    public final long id;
    public List<String> choices;
    public String sku = "";
    public String barcode = "";
    public BigDecimal price = new BigDecimal("0.00");
    public Optional<BigDecimal> compareAtPrice = Optional.empty();
    public boolean taxable = true;
    public String taxCode = "";
    public String inventoryPolicy = "DENY";
    public boolean requiresComponents;
    public boolean showUnitPrice;
    public UnitMeasure unitMeasure = UnitMeasure.NONE;
    public Item item = Item.DEFAULT;
    public List<Metafield> metafields = List.of();
    public Instant createdAt;
    public Instant updatedAt;

    /** A new variant with Shopify's defaults. */
    public VariantDraft(long id, List<String> choices, Instant now) {
        this.id = id;
        this.choices = choices;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The draft of a change to a variant. */
    public VariantDraft(Variant from) {
        id = from.id();
        choices = from.choices();
        sku = from.sku();
        barcode = from.barcode();
        price = from.price();
        compareAtPrice = from.compareAtPrice();
        taxable = from.taxable();
        taxCode = from.taxCode();
        inventoryPolicy = from.inventoryPolicy();
        requiresComponents = from.requiresComponents();
        showUnitPrice = from.showUnitPrice();
        unitMeasure = from.unitMeasure();
        item = from.item();
        metafields = from.metafields();
        createdAt = from.createdAt();
        updatedAt = from.updatedAt();
    }

    /** @return the variant as drafted */
    public Variant build() {
        return new Variant(
                id,
                choices,
                sku,
                barcode,
                price,
                compareAtPrice,
                taxable,
                taxCode,
                inventoryPolicy,
                requiresComponents,
                showUnitPrice,
                unitMeasure,
                item,
                metafields,
                createdAt,
                updatedAt);
    }
}
