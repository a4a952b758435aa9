package dev.syncline.sandbox.search;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Shop;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists and counts products through the search index. Thread-safe. */
public final class ProductSearch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Shop shop;
    private final IndexLag lag;

    /** A product on a page. */
    public record Hit(Product product, String sortValue) {}

    /**
     * What to list.
     *
     * @param root the field of the query that asks, for warnings
     * @param sortKey a value of {@code ProductSortKeys}
     * @param after number of the product behind which the list starts, -1 for the start; likewise before
     * @param limit how many at most
     */
    public record Listing(
            String root, String query, String sortKey, boolean reverse, long after, long before, int limit) {}

    /** @param lag how far the index is behind */
    public ProductSearch(Shop shop, IndexLag lag) {
        this.shop = shop;
        this.lag = lag;
    }

    /** @return how many match, at most the limit */
    public int count(String root, String query, int limit) {
        if (query.isBlank() && !lag.active()) {
            return Math.min(limit, shop.catalogue().count());
        }
        int[] count = {0};
        ProductQuery compiled = ProductQuery.compile(root, query, shop.ids());
        candidates(compiled, -1, false, product -> {
            if (compiled.filter().test(product)) {
                count[0]++;
            }
            return count[0] < limit;
        });
        return count[0];
    }

    /** @return the products that match, sorted, from the start of the listing */
    public List<Hit> list(Listing listing) {
        ProductQuery compiled = ProductQuery.compile(listing.root(), listing.query(), shop.ids());
        Function<Product, String> key = sortValue(listing.sortKey());
        List<Hit> hits = new ArrayList<>();
        if (inOrderOfCreation(listing.sortKey()) && !lag.active()) {
            candidates(compiled, listing.after(), listing.reverse(), product -> {
                if (product.number() == listing.before()) {
                    return false;
                }
                if (product.number() != listing.after() && compiled.filter().test(product)) {
                    hits.add(new Hit(product, key.apply(product)));
                }
                return hits.size() < listing.limit();
            });
            return hits;
        }
        candidates(compiled, -1, false, product -> {
            if (compiled.filter().test(product)) {
                hits.add(new Hit(product, key.apply(product)));
            }
            return true;
        });
        Comparator<Hit> order = Comparator.comparing(Hit::sortValue)
                .thenComparingLong(hit -> hit.product().number());
        hits.sort(listing.reverse() ? order.reversed() : order);
        return cut(hits, listing);
    }

    /** Visits all products that match, in the order of creation, until the visitor has enough (returns false). */
    public void each(String query, Predicate<Product> visitor) {
        ProductQuery compiled = ProductQuery.compile("products", query, shop.ids());
        candidates(compiled, -1, false, product -> !compiled.filter().test(product) || visitor.test(product));
    }

    /** Visits the products that may have matching variants, in the order of creation, until the visitor has enough. */
    public void variants(VariantQuery query, long from, boolean reverse, Predicate<Product> visitor) {
        candidates(new ProductQuery(product -> true, query.sku(), Optional.empty()), from, reverse, visitor);
    }

    private static List<Hit> cut(List<Hit> hits, Listing listing) {
        int from = 0;
        int to = hits.size();
        for (int i = 0; i < hits.size(); i++) {
            long number = hits.get(i).product().number();
            if (number == listing.after()) {
                from = i + 1;
            }
            if (number == listing.before()) {
                to = i;
            }
        }
        return List.copyOf(hits.subList(Math.min(from, to), Math.min(to, from + listing.limit())));
    }

    private void candidates(ProductQuery query, long from, boolean reverse, Predicate<Product> visitor) {
        Optional<Collection<Long>> narrowed = lag.active()
                ? Optional.empty()
                : query.sku()
                        .map(sku -> shop.catalogue().bySku(sku))
                        .or(() -> query.updatedFrom().map(shop.catalogue()::updatedSince));
        if (narrowed.isPresent()) {
            Comparator<Long> order = Comparator.naturalOrder();
            List<Long> numbers = narrowed.get().stream()
                    .distinct()
                    .filter(number -> from < 0 || (reverse ? number <= from : number >= from))
                    .sorted(reverse ? order.reversed() : order)
                    .toList();
            for (Long number : numbers) {
                Optional<Product> product = shop.catalogue().product(number);
                if (product.isPresent() && !visitor.test(product.get())) {
                    return;
                }
            }
            return;
        }
        long start = from >= 0 ? from : reverse ? Long.MAX_VALUE : 0;
        if (!lag.active()) {
            shop.catalogue().scan(start, reverse, visitor);
            return;
        }
        Set<Long> behind = lag.pending();
        shop.catalogue().scan(start, reverse, product -> behind.contains(product.number()) || visitor.test(product));
        for (Long number : behind) {
            Optional<Product> shown = lag.shown(number, shop.catalogue().product(number));
            if (shown.isPresent() && !visitor.test(shown.get())) {
                return;
            }
        }
    }

    private static boolean inOrderOfCreation(String sortKey) {
        return sortKey.equals("ID") || sortKey.equals("CREATED_AT") || sortKey.equals("RELEVANCE");
    }

    private Function<Product, String> sortValue(String sortKey) {
        return switch (sortKey) {
            case "TITLE" -> product -> product.title().toLowerCase(Locale.ROOT);
            case "VENDOR" -> product -> product.vendor().toLowerCase(Locale.ROOT);
            case "PRODUCT_TYPE" -> product -> product.productType().toLowerCase(Locale.ROOT);
            case "UPDATED_AT" -> product -> TIME.format(product.updatedAt());
            case "CREATED_AT" -> product -> TIME.format(product.createdAt());
            case "PUBLISHED_AT" ->
                product -> product.publishedAt().map(TIME::format).orElse("");
            case "INVENTORY_TOTAL" ->
                product -> String.format(Locale.ROOT, "%012d", 1_000_000_000L + product.totalInventory());
            default -> product -> Long.toString(shop.ids().legacy(IdKind.PRODUCT, product.number()));
        };
    }
}
