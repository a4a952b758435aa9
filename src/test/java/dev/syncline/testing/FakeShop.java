package dev.syncline.testing;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.ProductFields;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a shop makes of what it is sent: everything in its own form. */
public final class FakeShop {
    private FakeShop() {}

    /** The shop's form of a product. */
    public static ProductFields normal(ProductFields fields) {
        Map<FieldPath, Value> values = new TreeMap<>();
        fields.values().forEach((path, value) -> values.put(path, normal(path, value)));
        long position = 1;
        for (VariantKey variant : fields.variants()) {
            values.put(FieldPath.of(variant, Field.POSITION), new Value.Whole(position++));
        }
        return ProductFields.of(values);
    }

    /** The product as it is read back after writes; a variant goes with its choices. */
    public static RemoteProduct written(ProductFields before, List<FieldWrite> writes) {
        Map<FieldPath, Value> values = new TreeMap<>(before.values());
        for (FieldWrite write : writes) {
            write.wanted().ifPresentOrElse(value -> values.put(write.path(), value), () -> values.remove(write.path()));
        }
        ProductFields fields = ProductFields.of(values);
        values.keySet()
                .removeIf(path -> path.variant().isPresent()
                        && !fields.values()
                                .containsKey(FieldPath.of(path.variant().get(), Field.CHOICES)));
        return product(normal(ProductFields.of(values)));
    }

    /** A product as the shop gives it. */
    public static RemoteProduct product(ProductFields fields) {
        return new RemoteProduct(
                new RemoteId("gid://shopify/Product/7"),
                Optional.empty(),
                Instant.EPOCH,
                fields,
                Map.of(),
                Digest.of(new byte[0]));
    }

    private static String html(String text) {
        Document document = Jsoup.parseBodyFragment(text);
        document.outputSettings().prettyPrint(false);
        return document.body().html().replace("</p>", "</p>\n ").replace("<li>", "\n<li> ");
    }

    private static Value normal(FieldPath path, Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                new Value.Text(
                        switch (path.field().kind()) {
                            case HTML -> html(text);
                            case HANDLE -> text.toLowerCase(Locale.ROOT);
                            case WORD -> text.toUpperCase(Locale.ROOT);
                            default -> text.strip();
                        });
            case Value.Texts(var items)
            when path.field() == Field.TAGS -> {
                TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                items.forEach(item -> sorted.add(item.strip()));
                yield new Value.Texts(List.copyOf(sorted));
            }
            case Value.Money(BigDecimal amount) -> new Value.Money(amount.setScale(2, RoundingMode.HALF_UP));
            default -> value;
        };
    }
}
