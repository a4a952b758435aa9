package dev.syncline.store.repository;

import dev.syncline.model.Field;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sku;
import dev.syncline.model.Value;
import dev.syncline.store.entity.ProductEntity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the grids' columns say of a product: the local side, and where it has no such value the shop's. */
final class GridColumns {
    private static final int KEY = 500;
    private static final int LONG = 500;
    private static final int SHORT = 255;
    private static final int WORD = 20;
    /** More than these before the point are no price that the column takes. */
    private static final int WHOLE_DIGITS = 15;

    private GridColumns() {}

    static void fill(ProductEntity row, ProductState state) {
        String key = state.key().text();
        if (key.length() > KEY) {
            throw new IllegalArgumentException("The key of a product must not be longer than " + KEY + " characters: "
                    + key.substring(0, 80) + "…");
        }
        row.key = key;
        row.link = state.link().name();
        row.sku = sku(state);
        row.title = text(state, Field.TITLE, LONG);
        row.vendor = text(state, Field.VENDOR, SHORT);
        row.productType = text(state, Field.PRODUCT_TYPE, SHORT);
        row.status = text(state, Field.STATUS, WORD);
        row.handle = text(state, Field.HANDLE, SHORT);
        row.standing = ProductStanding.of(state, false).name();
        row.sortTitle = SearchText.sorted(row.title);
        row.sortVendor = SearchText.sorted(row.vendor);
        row.search = SearchText.of(row, state);
        ProductFields shown = state.local().fields().isEmpty()
                ? state.remote().fields()
                : state.local().fields();
        row.variants = shown.variants().size();
        row.price = lowestPrice(shown);
    }

    private static @Nullable BigDecimal lowestPrice(ProductFields fields) {
        return fields.values().entrySet().stream()
                .filter(entry -> entry.getKey().field() == Field.PRICE)
                .flatMap(entry -> entry.getValue() instanceof Value.Money(BigDecimal amount)
                                && amount.precision() - amount.scale() <= WHOLE_DIGITS
                        ? Stream.of(amount)
                        : Stream.empty())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String sku(ProductState state) {
        return cut(firstSku(state.local().fields()), firstSku(state.remote().fields()), LONG);
    }

    private static @Nullable String firstSku(ProductFields fields) {
        return fields.skus().stream().findFirst().map(Sku::text).orElse(null);
    }

    private static @Nullable String text(ProductState state, Field field, int longest) {
        return cut(
                state.local().fields().text(field).orElse(null),
                state.remote().fields().text(field).orElse(null),
                longest);
    }

    private static @Nullable String cut(@Nullable String local, @Nullable String remote, int longest) {
        String text = local == null ? remote : local;
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
