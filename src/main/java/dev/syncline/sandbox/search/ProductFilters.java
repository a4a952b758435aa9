package dev.syncline.sandbox.search;

import dev.syncline.sandbox.catalogue.IdKind;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Variant;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the fields of a product search mean. */
final class ProductFilters {
    private final Ids ids;

    ProductFilters(Ids ids) {
        this.ids = ids;
    }

    /** @return the filter of a term, empty for a field that the search does not know */
    Optional<Predicate<Product>> filter(SearchTerm term) {
        String value = term.value();
        Predicate<Product> filter = switch (term.field()) {
            case "" -> anywhere(value);
            case "id" -> ids(term);
            case "title" -> text(term, Product::title);
            case "handle" -> product -> matches(product.handle(), value);
            case "vendor" -> product -> matches(product.vendor(), value);
            case "product_type" -> product -> matches(product.productType(), value);
            case "status" -> oneOf(value, Product::status);
            case "tag" -> product -> product.tags().stream().anyMatch(tag -> matches(tag, value));
            case "tag_not" -> product -> product.tags().stream().noneMatch(tag -> matches(tag, value));
            case "sku" -> variants(variant -> matches(variant.sku(), value));
            case "barcode" -> variants(variant -> matches(variant.barcode(), value));
            case "price" -> price(term);
            case "inventory_total" -> number(term, Product::totalInventory);
            case "created_at" -> time(term, product -> Optional.of(product.createdAt()));
            case "updated_at" -> time(term, product -> Optional.of(product.updatedAt()));
            case "published_at" -> time(term, Product::publishedAt);
            case "published_status" ->
                product -> value.equalsIgnoreCase("published")
                        == product.publishedAt().isPresent();
            case "gift_card" -> product -> value.equalsIgnoreCase("false");
            case "out_of_stock_somewhere" ->
                product -> value.equalsIgnoreCase("true")
                        == product.variants().stream()
                                .anyMatch(variant -> variant.item().available() <= 0);
            default -> null;
        };
        return Optional.ofNullable(filter);
    }

    /** A bare word is looked for at the start of words of title, tags, vendor, type and SKU. */
    static Predicate<Product> anywhere(String value) {
        String word = value.replace("*", "").toLowerCase(Locale.ROOT);
        return product -> startsWord(product.title(), word)
                || product.tags().stream().anyMatch(tag -> startsWord(tag, word))
                || startsWord(product.vendor(), word)
                || startsWord(product.productType(), word)
                || product.variants().stream().anyMatch(variant -> startsWord(variant.sku(), word));
    }

    private Predicate<Product> ids(SearchTerm term) {
        return product -> {
            long id = ids.legacy(IdKind.PRODUCT, product.number());
            if (term.comparison().equals("=")) {
                String wanted = term.value().substring(term.value().lastIndexOf('/') + 1);
                return Arrays.asList(wanted.split(",")).contains(Long.toString(id));
            }
            return compare(term, BigDecimal.valueOf(id));
        };
    }

    private static Predicate<Product> text(SearchTerm term, Function<Product, String> read) {
        String value = term.value();
        if (term.quoted()) {
            String phrase = value.toLowerCase(Locale.ROOT);
            return product -> startsWord(read.apply(product), phrase);
        }
        String word = value.replace("*", "").toLowerCase(Locale.ROOT);
        return product -> startsWord(read.apply(product), word);
    }

    private static Predicate<Product> oneOf(String value, Function<Product, String> read) {
        String[] wanted = value.split(",");
        return product -> Arrays.stream(wanted).anyMatch(each -> each.strip().equalsIgnoreCase(read.apply(product)));
    }

    static Predicate<Product> variants(Predicate<Variant> filter) {
        return product -> product.variants().stream().anyMatch(filter);
    }

    private static Predicate<Product> price(SearchTerm term) {
        return variants(variant -> compare(term, variant.price()));
    }

    private static Predicate<Product> number(SearchTerm term, Function<Product, Integer> read) {
        return product -> compare(term, BigDecimal.valueOf(read.apply(product)));
    }

    private static boolean compare(SearchTerm term, BigDecimal actual) {
        try {
            return holds(term.comparison(), actual.compareTo(new BigDecimal(term.value())));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Predicate<Product> time(SearchTerm term, Function<Product, Optional<Instant>> read) {
        Optional<Instant> bound = instant(term.value());
        if (bound.isEmpty()) {
            return product -> false;
        }
        boolean day = term.value().length() == 10;
        return product -> {
            Optional<Instant> time = read.apply(product).map(each -> each.truncatedTo(ChronoUnit.SECONDS));
            if (time.isEmpty()) {
                return false;
            }
            if (day && term.comparison().equals("=")) {
                return time.get().truncatedTo(ChronoUnit.DAYS).equals(bound.get());
            }
            return holds(term.comparison(), time.get().compareTo(bound.get()));
        };
    }

    static Optional<Instant> instant(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return Optional.of(
                    text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(String comparison, int order) {
        return switch (comparison) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order == 0;
        };
    }

    /** Whole values, case ignored; a star at the end asks for a beginning, a star alone for anything at all. */
    static boolean matches(String actual, String wanted) {
        if (wanted.endsWith("*")) {
            String start = wanted.substring(0, wanted.length() - 1);
            return !actual.isEmpty() && actual.regionMatches(true, 0, start, 0, start.length());
        }
        return actual.equalsIgnoreCase(wanted);
    }

    private static boolean startsWord(String text, String word) {
        String folded = text.toLowerCase(Locale.ROOT);
        int at = folded.indexOf(word);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                return true;
            }
            at = folded.indexOf(word, at + 1);
        }
        return false;
    }
}
