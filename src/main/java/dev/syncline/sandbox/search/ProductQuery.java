package dev.syncline.sandbox.search;

import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.SeededProducts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A compiled product search.
 *
 * @param filter what matches
 * @param sku a SKU that every match must have, where the search says so
 * @param updatedFrom a moment that every match was updated at or after, where the search says so and the moment is later
 *     than the seeded products
 */
record ProductQuery(Predicate<Product> filter, Optional<String> sku, Optional<Instant> updatedFrom) {

    static ProductQuery compile(String root, String text, Ids ids) {
        if (text.isBlank()) {
            return new ProductQuery(product -> true, Optional.empty(), Optional.empty());
        }
        SearchNode node = SearchParser.parse(text);
        ProductFilters filters = new ProductFilters(ids);
        Predicate<Product> filter = compile(root, text, node, filters);
        Optional<String> sku = Optional.empty();
        Optional<Instant> from = Optional.empty();
        for (SearchTerm term : required(node)) {
            if (term.field().equals("sku") && !term.value().contains("*")) {
                sku = Optional.of(term.value());
            }
            if (term.field().equals("updated_at") && term.comparison().startsWith(">")) {
                from = ProductFilters.instant(term.value()).filter(SeededProducts.MADE_AT::isBefore);
            }
        }
        return new ProductQuery(filter, sku, from);
    }

    private static Predicate<Product> compile(String root, String text, SearchNode node, ProductFilters filters) {
        return switch (node) {
            case SearchNode.Term(SearchTerm term) ->
                filters.filter(term).orElseGet(() -> {
                    SearchWarnings.unknownField(root, text, term);
                    return product -> true;
                });
            case SearchNode.Not(SearchNode part) ->
                compile(root, text, part, filters).negate();
            case SearchNode.All(List<SearchNode> parts) -> {
                List<Predicate<Product>> all = compile(root, text, parts, filters);
                yield product -> all.stream().allMatch(each -> each.test(product));
            }
            case SearchNode.Any(List<SearchNode> parts) -> {
                List<Predicate<Product>> any = compile(root, text, parts, filters);
                yield product -> any.stream().anyMatch(each -> each.test(product));
            }
        };
    }

    private static List<Predicate<Product>> compile(
            String root, String text, List<SearchNode> parts, ProductFilters filters) {
        List<Predicate<Product>> compiled = new ArrayList<>();
        for (SearchNode part : parts) {
            compiled.add(compile(root, text, part, filters));
        }
        return compiled;
    }

    private static List<SearchTerm> required(SearchNode node) {
        return switch (node) {
            case SearchNode.Term(SearchTerm term) -> List.of(term);
            case SearchNode.All(List<SearchNode> parts) ->
                parts.stream().flatMap(part -> required(part).stream()).toList();
            case SearchNode.Any any -> List.of();
            case SearchNode.Not not -> List.of();
        };
    }
}
