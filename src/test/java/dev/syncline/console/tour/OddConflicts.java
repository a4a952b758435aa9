package dev.syncline.console.tour;

import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Shop;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A conflict for each kind of value, of one product. */
final class OddConflicts {
    private static final Instant SINCE = Instant.parse("2026-10-31T06:00:00Z");

    private final Shop shop;
    private final ProductId product;
    private final String key;

    /** @param product which product it is about; any number before it has one */
    OddConflicts(Shop shop, ProductId product, String key) {
        this.shop = shop;
        this.product = product;
        this.key = key;
    }

    /** A conflict about a title, with what each side made of it. */
    OpenConflict title(String title) {
        return text(Field.TITLE, title, title + " — new", "Our " + title.replace("printer", "copier"));
    }

    /** One for each kind of value. */
    List<OpenConflict> ofEachKind() {
        VariantKey variant = VariantKey.ofSku(key + "-1");
        return List.of(
                text(
                        Field.SEO_TITLE,
                        "Compact colour laser printer with duplex unit and Wi-Fi",
                        "Compact laser printer with Wi-Fi and duplex unit, colour",
                        "Office colour laser printer with duplex unit"),
                text(
                        Field.DESCRIPTION_HTML,
                        "<h2>Prints fast</h2><p>Up to <b>30 pages</b> a"
                                + " minute.</p><ul><li>Duplex</li><li>Wi-Fi</li></ul>",
                        "<h2>Prints fast</h2><p>Up to <b>42 pages</b> a minute, quietly.</p>"
                                + "<ul><li>Duplex</li><li>Wi-Fi</li><li>NFC</li></ul>",
                        "<h2>Prints very fast</h2><p>Up to <i>30 pages</i> a minute.</p><ul><li>Wi-Fi</li></ul>"
                                + "<blockquote>As good as new</blockquote>"),
                conflict(
                        FieldPath.of(variant, Field.PRICE),
                        Value.Money.of("1299.00"),
                        Value.Money.of("1199.50"),
                        Value.Money.of("1349.00")),
                conflict(FieldPath.of(variant, Field.WEIGHT), weight("1.2"), weight("1.35"), weight("1.19")),
                conflict(
                        FieldPath.available(variant, "Lager Süd"),
                        new Value.Whole(12),
                        new Value.Whole(3),
                        new Value.Whole(0)),
                conflict(
                        FieldPath.of(variant, Field.TAXABLE),
                        new Value.Flag(true),
                        new Value.Flag(false),
                        new Value.Flag(true)),
                conflict(
                        FieldPath.of(Field.IMAGES),
                        images("front", "side", "box"),
                        images("front", "box", "new-back"),
                        images("side", "front")),
                conflict(
                        FieldPath.of(Field.OPTIONS),
                        options(List.of("Red", "Green", "Blue"), List.of("S", "M", "L")),
                        options(List.of("Red", "Blue", "Black"), List.of("S", "M", "L", "XL")),
                        options(numbered(60), List.of("S", "M"))),
                metafield("released", "date", "2026-01-31", "2026-02-14", "2026-03-01"),
                metafield("certified", "boolean", "true", "false", "true"),
                metafield("pages", "number_integer", "30", "42", "28"),
                metafield(
                        "colours",
                        "list.single_line_text_field",
                        "[\"black\",\"white\"]",
                        "[\"black\",\"white\",\"red\"]",
                        "[\"white\",\"anthracite\"]"),
                metafield(
                        "size",
                        "dimension",
                        "{\"value\":30.0,\"unit\":\"cm\"}",
                        "{\"value\":31.5,\"unit\":\"cm\"}",
                        "{\"value\":12.0,\"unit\":\"in\"}"));
    }

    /** A product as it is while these wait: each side as it says, both apart from what was agreed. */
    static ProductState apart(ProductState agreed, ProductFields fields, List<OpenConflict> waiting) {
        TreeMap<FieldPath, Value> local = new TreeMap<>(fields.values());
        TreeMap<FieldPath, Value> remote = new TreeMap<>(fields.values());
        TreeMap<FieldPath, Departure> since = new TreeMap<>();
        waiting.forEach(conflict -> {
            local.put(conflict.path(), conflict.local().orElseThrow());
            remote.put(conflict.path(), conflict.remote().orElseThrow());
            since.put(conflict.path(), Departure.at(conflict.baseLocal(), SINCE));
        });
        return agreed.withLocal(new Replica(ProductFields.of(local), since))
                .withRemote(new Replica(ProductFields.of(remote), since));
    }

    private static Value weight(String kilograms) {
        return new Value.Weight(new BigDecimal(kilograms), WeightUnit.KILOGRAMS);
    }

    private static Value images(String... names) {
        return new Value.Images(IntStream.range(0, names.length)
                .mapToObj(at -> new ImageSource(
                        "https://127.0.0.1:9/catalogue/laser-printers/" + names[at] + ".jpg", "Seen from " + names[at]))
                .toList());
    }

    private static Value options(List<String> colours, List<String> sizes) {
        return new Value.Options(List.of(new ProductOption("Colour", colours), new ProductOption("Size", sizes)));
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Shade " + number)
                .toList();
    }

    private OpenConflict metafield(String name, String type, String base, String local, String remote) {
        return conflict(
                FieldPath.metafield("custom", name),
                new Value.Metafield(type, base),
                new Value.Metafield(type, local),
                new Value.Metafield(type, remote));
    }

    private OpenConflict text(Field field, String base, String local, String remote) {
        return conflict(FieldPath.of(field), Value.text(base), Value.text(local), Value.text(remote));
    }

    private OpenConflict conflict(FieldPath path, Value base, Value local, Value remote) {
        return new OpenConflict(
                Optional.empty(),
                shop.id(),
                product,
                new ProductKey(key),
                Optional.of(key + "-1"),
                path,
                Optional.of(base),
                Optional.of(base),
                Optional.of(local),
                Optional.of(remote),
                Sentence.of("rules.strategy.global").with(Sentence.of("strategy.MANUAL_REVIEW")),
                SINCE,
                true);
    }
}
