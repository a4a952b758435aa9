package dev.syncline.wiring;

import dev.syncline.engine.FeedPort;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.sandbox.SeedProduct;
import dev.syncline.sandbox.SeedSource;
import dev.syncline.sandbox.SeedVariant;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The products of a feed as the first products of a sandbox shop.
 *
 * @param feeds reads the feed
 * @param file the feed
 */
record FeedSeeds(FeedPort feeds, Path file) implements SeedSource {
    private static final BigDecimal GRAMS_IN_A_KILOGRAM = BigDecimal.valueOf(1000);

    @Override
    public void forEach(Consumer<SeedProduct> consumer) {
        FeedSurvey survey = feeds.survey(FeedRequest.of(file), _ -> {});
        try (var _ = survey.trail()) {
            feeds.forEachProduct(
                    survey, product -> consumer.accept(product(product.fields().get())));
        }
    }

    private static SeedProduct product(ProductFields fields) {
        List<ProductOption> options = options(fields);
        return new SeedProduct(
                fields.text(Field.TITLE).orElse(""),
                fields.text(Field.HANDLE).orElse(""),
                fields.text(Field.DESCRIPTION_HTML).orElse(""),
                fields.text(Field.VENDOR).orElse(""),
                fields.text(Field.PRODUCT_TYPE).orElse(""),
                fields.text(Field.STATUS).orElse(""),
                texts(fields.get(Field.TAGS)),
                fields.text(Field.SEO_TITLE).orElse(""),
                fields.text(Field.SEO_DESCRIPTION).orElse(""),
                options.stream().map(ProductOption::name).toList(),
                fields.variants().stream()
                        .map(key -> variant(fields, key, !options.isEmpty()))
                        .toList());
    }

    private static SeedVariant variant(ProductFields fields, VariantKey key, boolean optional) {
        return new SeedVariant(
                optional ? texts(fields.get(FieldPath.of(key, Field.CHOICES))) : List.of(),
                fields.text(key, Field.SKU).orElse(""),
                fields.text(key, Field.BARCODE).orElse(""),
                amount(fields, key, Field.PRICE).orElse(BigDecimal.ZERO),
                amount(fields, key, Field.COMPARE_AT_PRICE),
                amount(fields, key, Field.COST),
                kilograms(fields.get(FieldPath.of(key, Field.WEIGHT))));
    }

    /** The options; none for a product that only has the one that Shopify gives a product without any. */
    private static List<ProductOption> options(ProductFields fields) {
        List<ProductOption> options =
                fields.get(Field.OPTIONS).orElse(null) instanceof Value.Options(var given) ? given : List.of();
        boolean none = options.size() == 1
                && options.getFirst()
                        .equals(new ProductOption(ProductOption.DEFAULT_NAME, List.of(ProductOption.DEFAULT_VALUE)));
        return none ? List.of() : options;
    }

    private static List<String> texts(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Texts(var items) ? items : List.of();
    }

    private static Optional<BigDecimal> amount(ProductFields fields, VariantKey key, Field field) {
        return fields.get(FieldPath.of(key, field)).orElse(null) instanceof Value.Money(var amount)
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static double kilograms(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Weight(var amount, var unit)
                ? amount.multiply(unit.grams()).divide(GRAMS_IN_A_KILOGRAM).doubleValue()
                : 0;
    }
}
