package dev.syncline.store.repository;

import dev.syncline.model.ProductState;
import dev.syncline.model.Sku;
import dev.syncline.store.entity.ProductEntity;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a product as columns in small letters, to be sorted by and looked into. */
final class SearchText {
    private static final int SORTED = 500;
    private static final int LONGEST = 2000;

    private SearchText() {}

    static String sorted(@Nullable String text) {
        return text == null ? "" : cut(text.toLowerCase(Locale.ROOT), SORTED);
    }

    /** Key, handle and the SKUs of both sides, a line each; the SKUs last, for there may be many. */
    static String of(ProductEntity row, ProductState state) {
        Set<String> lines = new LinkedHashSet<>();
        add(lines, row.key);
        add(lines, row.handle);
        state.local().fields().skus().stream().map(Sku::text).forEach(lines::add);
        state.remote().fields().skus().stream().map(Sku::text).forEach(lines::add);
        return cut(String.join("\n", lines).toLowerCase(Locale.ROOT), LONGEST);
    }

    private static void add(Set<String> lines, @Nullable String text) {
        if (text != null) {
            lines.add(text);
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        // Never between the halves of one character: PostgreSQL would refuse the half.
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
