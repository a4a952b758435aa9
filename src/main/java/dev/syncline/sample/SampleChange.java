package dev.syncline.sample;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What can be edited in a product: how the supplier does it, and what a merchant would write instead. */
enum SampleChange {
    TITLE(Field.TITLE),
    DESCRIPTION(Field.DESCRIPTION_HTML),
    PRICE(Field.PRICE),
    TAGS(Field.TAGS),
    STATUS(Field.STATUS),
    BARCODE(Field.BARCODE),
    SEO_TITLE(Field.SEO_TITLE),
    SEO_DESCRIPTION(Field.SEO_DESCRIPTION),
    COMPARE_AT_PRICE(Field.COMPARE_AT_PRICE),
    WEIGHT(Field.WEIGHT),
    COST(Field.COST),
    STOCK(Field.AVAILABLE);

    private final Field field;

    SampleChange(Field field) {
        this.field = field;
    }

    FieldPath path(SampleProduct product) {
        return switch (field.scope()) {
            case PRODUCT -> FieldPath.of(field);
            case VARIANT -> FieldPath.of(product.firstKey(), field);
            case VARIANT_LOCATION -> FieldPath.available(product.firstKey(), "default");
            case METAFIELD -> throw new IllegalStateException("The sample has no metafields");
        };
    }

    /** The product after the supplier's edit. */
    SampleProduct bySupplier(SampleProduct product) {
        SampleProduct.Texts texts = product.texts();
        SampleVariant first = product.first();
        return switch (this) {
            case TITLE -> product.withTexts(texts.withTitle(texts.title() + ", 2026 Edition"));
            case DESCRIPTION ->
                product.withTexts(texts.withDescription(
                        texts.description() + "<p>New this spring: a warranty that moves on to the next owner.</p>"));
            case PRICE -> product.withFirst(first.withPrice(first.price().subtract(new BigDecimal("0.50"))));
            case TAGS -> product.withTags(with(product.tags(), "new-arrival", 0));
            case STATUS -> product.withActive(false);
            case BARCODE ->
                product.withFirst(first.withBarcode(SampleCatalogue.barcode(
                        900_000_000L - Math.abs(first.sku().hashCode() % 1_000_000))));
            case SEO_TITLE -> product.withTexts(texts.withSeoTitle(texts.title() + " - Direct From the Supplier"));
            case SEO_DESCRIPTION ->
                product.withTexts(texts.withSeoDescription(texts.seoDescription() + " Free returns for 30 days."));
            case COMPARE_AT_PRICE ->
                product.withFirst(first.withListPrice(first.listPrice().add(BigDecimal.TEN)));
            case WEIGHT -> product.withFirst(first.withWeight(first.weight().add(new BigDecimal("0.25"))));
            case COST -> product.withFirst(first.withCost(first.cost().add(new BigDecimal("0.20"))));
            case STOCK -> product.withFirst(first.withStock(first.stock() + 25));
        };
    }

    /** What a merchant writes into the shop; never what the supplier says on either day. */
    Value byMerchant(SampleProduct product) {
        SampleProduct.Texts texts = product.texts();
        SampleVariant first = product.first();
        return switch (this) {
            case TITLE -> Value.text("The " + texts.title());
            case DESCRIPTION -> Value.text("<p>Our pick of the season.</p>" + texts.html());
            case PRICE -> new Value.Money(first.price().add(new BigDecimal("2.00")));
            case TAGS -> new Value.Texts(merchantTags(product));
            case STATUS -> Value.text("ARCHIVED");
            case BARCODE ->
                Value.text(SampleCatalogue.barcode(
                        800_000_000L - Math.abs(first.sku().hashCode() % 1_000_000)));
            case SEO_TITLE ->
                Value.text(product.vendor() + " " + product.range().noun() + " | Corner Shop");
            case SEO_DESCRIPTION -> Value.text("Hand-picked by us: " + texts.seoDescription());
            case COMPARE_AT_PRICE -> new Value.Money(first.listPrice().add(new BigDecimal("5.00")));
            case WEIGHT -> new Value.Weight(first.weight().add(new BigDecimal("0.40")), WeightUnit.POUNDS);
            case COST -> new Value.Money(first.cost().add(new BigDecimal("0.35")));
            case STOCK -> new Value.Whole(first.stock() + 3L);
        };
    }

    /** What the feed says of the field. */
    Value value(SampleProduct product) {
        SampleProduct.Texts texts = product.texts();
        SampleVariant first = product.first();
        return switch (this) {
            case TITLE -> Value.text(texts.title());
            case DESCRIPTION -> Value.text(texts.html());
            case PRICE -> new Value.Money(first.price());
            case TAGS -> new Value.Texts(product.allTags());
            case STATUS -> Value.text(product.active() ? "ACTIVE" : "DRAFT");
            case BARCODE -> Value.text(first.barcode());
            case SEO_TITLE -> Value.text(texts.seoTitle());
            case SEO_DESCRIPTION -> Value.text(texts.seoDescription());
            case COMPARE_AT_PRICE -> new Value.Money(first.listPrice());
            case WEIGHT -> new Value.Weight(first.weight(), WeightUnit.POUNDS);
            case COST -> new Value.Money(first.cost());
            case STOCK -> new Value.Whole(first.stock());
        };
    }

    /** Both a tag more and another tag less than the supplier has. */
    private static List<String> merchantTags(SampleProduct product) {
        List<String> tags = new ArrayList<>(product.range().categories());
        tags.addAll(with(product.tags(), "staff-pick", product.tags().size() - 1));
        return tags;
    }

    private static List<String> with(List<String> tags, String more, int without) {
        List<String> changed = new ArrayList<>(tags);
        changed.remove(without);
        changed.add(more);
        return changed;
    }
}
