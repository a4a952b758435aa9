package dev.syncline.sandbox.search;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A compiled variant search. Thread-safe.
 *
 * @param filter what matches
 * @param sku a SKU that every match must have, where the search says so
 */
public record VariantQuery(BiPredicate<Product, Variant> filter, Optional<String> sku) {

    /** @return the compiled form of a search text; an empty one matches everything */
    public static VariantQuery compile(String text, Ids ids) {
        if (text.isBlank()) {
            return new VariantQuery((product, variant) -> true, Optional.empty());
        }
        SearchNode node = SearchParser.parse(text);
        Optional<String> sku = node instanceof SearchNode.Term(SearchTerm term)
                        && term.field().equals("sku")
                        && !term.value().contains("*")
                ? Optional.of(term.value())
                : Optional.empty();
        return new VariantQuery(compile(node, text, ids), sku);
    }

    /** @return whether the variant matches */
    public boolean matches(Product product, Variant variant) {
        return filter.test(product, variant);
    }

    private static BiPredicate<Product, Variant> compile(SearchNode node, String text, Ids ids) {
        return switch (node) {
            case SearchNode.Term(SearchTerm term) -> term(term, text, ids);
            case SearchNode.Not(SearchNode part) -> compile(part, text, ids).negate();
            case SearchNode.All(List<SearchNode> parts) -> {
                List<BiPredicate<Product, Variant>> all =
                        parts.stream().map(part -> compile(part, text, ids)).toList();
                yield (product, variant) -> all.stream().allMatch(each -> each.test(product, variant));
            }
            case SearchNode.Any(List<SearchNode> parts) -> {
                List<BiPredicate<Product, Variant>> any =
                        parts.stream().map(part -> compile(part, text, ids)).toList();
                yield (product, variant) -> any.stream().anyMatch(each -> each.test(product, variant));
            }
        };
    }

    private static BiPredicate<Product, Variant> term(SearchTerm term, String text, Ids ids) {
        String value = term.value();
        return switch (term.field()) {
            case "sku" -> (product, variant) -> ProductFilters.matches(variant.sku(), value);
            case "barcode" -> (product, variant) -> ProductFilters.matches(variant.barcode(), value);
            case "id" ->
                (product, variant) -> Arrays.asList(
                                value.substring(value.lastIndexOf('/') + 1).split(","))
                        .contains(Long.toString(ids.legacy(IdKind.VARIANT, variant.id())));
            case "product_id", "product_ids" ->
                (product, variant) -> Arrays.asList(value.split(","))
                        .contains(Long.toString(ids.legacy(IdKind.PRODUCT, product.number())));
            case "title" ->
                (product, variant) -> ProductFilters.matches(variant.title(), value)
                        || ProductFilters.anywhere(value).test(product);
            case "" ->
                (product, variant) -> ProductFilters.matches(variant.sku(), value)
                        || ProductFilters.anywhere(value).test(product);
            default ->
                new ProductFilters(ids)
                        .filter(new SearchTerm(
                                term.field().startsWith("product_")
                                                && !term.field().equals("product_type")
                                        ? term.field().substring("product_".length())
                                        : term.field(),
                                term.comparison(),
                                value,
                                term.quoted()))
                        .<BiPredicate<Product, Variant>>map(filter -> (product, variant) -> filter.test(product))
                        .orElseGet(() -> {
                            SearchWarnings.unknownField("productVariants", text, term);
                            return (product, variant) -> true;
                        });
        };
    }
}
