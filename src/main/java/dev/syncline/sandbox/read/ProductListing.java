package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.Page;
import dev.syncline.sandbox.schema.RefusedException;
import dev.syncline.sandbox.search.ProductSearch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The connection {@code products}: pages through the search, and stops where Shopify stops. */
final class ProductListing {
    /** So many products can be paged through; larger catalogues need a bulk operation. */
    static final int FURTHEST = 25_000;

    private final Ids ids;
    private final ProductSearch search;

    ProductListing(Ids ids, ProductSearch search) {
        this.ids = ids;
        this.search = search;
    }

    Page page(String root, Arguments arguments) {
        Page.Window window = Page.Window.of(arguments);
        boolean reverse = arguments.flag("reverse", false) ^ window.backwards();
        Optional<String> start = window.backwards() ? window.before() : window.after();
        Optional<String> stop = window.backwards() ? window.after() : window.before();
        int seen = start.map(ProductListing::seen).orElse(0);
        if (seen + window.size() > FURTHEST) {
            throw new RefusedException(
                    "BAD_REQUEST", "Paging beyond " + FURTHEST + " objects is not possible; use a bulk operation.");
        }
        List<ProductSearch.Hit> hits = search.list(new ProductSearch.Listing(
                root,
                arguments.text("query"),
                arguments.text("sortKey"),
                reverse,
                start.map(this::number).orElse(-1L),
                stop.map(this::number).orElse(-1L),
                window.size() + 1));
        boolean more = hits.size() > window.size();
        List<Page.Edge> edges = new ArrayList<>();
        for (ProductSearch.Hit hit : more ? hits.subList(0, window.size()) : hits) {
            edges.add(new Page.Edge(hit.product(), cursor(hit, seen + edges.size() + 1)));
        }
        if (window.backwards()) {
            Collections.reverse(edges);
        }
        boolean before = start.isPresent();
        return new Page(edges, window.backwards() ? before : more, window.backwards() ? more : before);
    }

    private String cursor(ProductSearch.Hit hit, int seen) {
        Product product = hit.product();
        String json = "{\"last_id\":" + ids.legacy(IdKind.PRODUCT, product.number()) + ",\"last_value\":\""
                + hit.sortValue().replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"seen\":" + seen + "}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private long number(String cursor) {
        return ids.numberOfLegacy(IdKind.PRODUCT, Page.lastId(cursor))
                .orElseThrow(
                        () -> new RefusedException("INVALID_CURSOR", "Invalid cursor for current pagination sort."));
    }

    private static int seen(String cursor) {
        String json = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
        String digits = json.substring(json.lastIndexOf(':') + 1).replace("}", "");
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() && digits.length() < 9
                ? Integer.parseInt(digits)
                : 0;
    }
}
