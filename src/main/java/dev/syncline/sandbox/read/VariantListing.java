package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.Variant;
import dev.syncline.sandbox.schema.Arguments;
import dev.syncline.sandbox.schema.Page;
import dev.syncline.sandbox.search.ProductSearch;
import dev.syncline.sandbox.search.VariantQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The connection {@code productVariants}: variants in the order of their products. */
final class VariantListing {
    private final Shop shop;
    private final ProductSearch search;

    VariantListing(Shop shop, ProductSearch search) {
        this.shop = shop;
        this.search = search;
    }

    Page page(Arguments arguments) {
        Page.Window window = Page.Window.of(arguments);
        boolean reverse = arguments.flag("reverse", false) ^ window.backwards();
        Optional<String> start = window.backwards() ? window.before() : window.after();
        OptionalLong from = start.isPresent()
                ? shop.ids().numberOfLegacy(IdKind.VARIANT, Page.lastId(start.get()))
                : OptionalLong.empty();
        OptionalLong owner = from.isPresent() ? shop.catalogue().byVariant(from.getAsLong()) : OptionalLong.empty();
        VariantQuery query = VariantQuery.compile(arguments.text("query"), shop.ids());
        List<Page.Edge> edges = new ArrayList<>();
        boolean[] skipping = {from.isPresent() && owner.isPresent()};
        search.variants(query, owner.orElse(-1), reverse, product -> {
            List<VariantOf> variants = new ArrayList<>();
            for (int place = 0; place < product.variants().size(); place++) {
                variants.add(VariantOf.at(product, place));
            }
            if (reverse) {
                Collections.reverse(variants);
            }
            for (VariantOf each : variants) {
                if (skipping[0]) {
                    skipping[0] = each.variant().id() != from.getAsLong();
                } else if (query.matches(product, each.variant())) {
                    edges.add(new Page.Edge(each, cursor(each.variant())));
                }
            }
            skipping[0] &= product.number() == owner.orElse(-1);
            return edges.size() <= window.size();
        });
        boolean more = edges.size() > window.size();
        List<Page.Edge> page = new ArrayList<>(more ? edges.subList(0, window.size()) : edges);
        if (window.backwards()) {
            Collections.reverse(page);
        }
        boolean before = start.isPresent();
        return new Page(page, window.backwards() ? before : more, window.backwards() ? more : before);
    }

    int count(String text, int limit) {
        VariantQuery query = VariantQuery.compile(text, shop.ids());
        int[] count = {0};
        search.variants(query, -1, false, product -> {
            for (Variant variant : product.variants()) {
                count[0] += query.matches(product, variant) ? 1 : 0;
            }
            return count[0] < limit;
        });
        return Math.min(count[0], limit);
    }

    private String cursor(Variant variant) {
        String id = Long.toString(shop.ids().legacy(IdKind.VARIANT, variant.id()));
        return Page.cursor(id, id);
    }
}
