package dev.syncline.rules;

import dev.syncline.model.Field;
import dev.syncline.model.ProductState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules know a product by.
 *
 * @param key its key
 * @param vendor its vendor, as the local side says, else the shop
 * @param categories its category and its type, as the local side says, else the shop
 */
record Classification(String key, Optional<String> vendor, List<String> categories) {
    static Classification of(ProductState state) {
        return new Classification(
                state.key().text(),
                text(state, Field.VENDOR),
                Stream.of(Field.CATEGORY, Field.PRODUCT_TYPE)
                        .flatMap(field -> text(state, field).stream())
                        .toList());
    }

    /** Whether one of the categories is this path or lies under it. */
    boolean isUnder(String category) {
        String wanted = normal(category);
        return categories.stream().map(Classification::normal).anyMatch(path -> isUnder(path, wanted));
    }

    /** Whether the vendor is this one, whatever its case. */
    boolean isOf(String wanted) {
        return vendor.filter(name -> Objects.equals(normal(name), normal(wanted)))
                .isPresent();
    }

    private static boolean isUnder(String path, String wanted) {
        if (!path.startsWith(wanted)) {
            return false;
        }
        String rest = path.substring(wanted.length()).stripLeading();
        return rest.isEmpty() || ">/|:".indexOf(rest.charAt(0)) >= 0;
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(ProductState state, Field field) {
        return state.local()
                .fields()
                .text(field)
                .filter(text -> !text.isBlank())
                .or(() -> state.remote().fields().text(field))
                .filter(text -> !text.isBlank());
    }
}
