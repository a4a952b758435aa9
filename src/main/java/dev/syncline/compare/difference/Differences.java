package dev.syncline.compare.difference;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.compare.difference.ElementDifference.Marked;
import dev.syncline.model.FieldKind;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the difference between two versions of a field's value, in the form that suits its kind. */
public final class Differences {
    private Differences() {}

    /**
     * The new version with its marks against the old one.
     *
     * @param before the old version; empty where there was none
     * @param after the new version; empty where there is none
     */
    public static Difference between(FieldPath path, Optional<Value> before, Optional<Value> after, Grain grain) {
        if (after.isEmpty()) {
            return new Difference.Absent(before.isPresent());
        }
        return switch (after.get()) {
            case Value.Text(String text)
            when path.field().kind() == FieldKind.HTML ->
                new Difference.Html(HtmlDifference.between(text(before), text, grain));
            case Value.Text(String text) -> words(text(before), text, grain);
            case Value.Texts(var items) -> new Difference.Elements(elements(path, items(before), items));
            case Value.Money(var amount) ->
                new Difference.Amount(amount, before.flatMap(Differences::amount), Difference.Unit.MONEY);
            case Value.Whole(long number) ->
                new Difference.Amount(
                        BigDecimal.valueOf(number), before.flatMap(Differences::amount), Difference.Unit.NONE);
            case Value.Flag(boolean set) ->
                new Difference.Flag(
                        set,
                        before.flatMap(
                                old -> old instanceof Value.Flag(boolean was) ? Optional.of(was) : Optional.empty()));
            case Value.Weight(var amount, var unit) ->
                new Difference.Amount(amount, before.flatMap(old -> weight(old, unit)), unit(unit));
            case Value.Options(var options) -> new Difference.Grid(options(options(before), options));
            case Value.Images(var images) -> new Difference.Pictures(pictures(images(before), images));
            case Value.Metafield(String type, String content) ->
                MetafieldDifference.between(type, metafield(before), content, grain);
        };
    }

    /**
     * The old version of two differences with marks at what either new version has not; empty where they have not the same
     * old version, or none that is read word by word.
     */
    public static Optional<Difference> lost(Difference one, Difference other) {
        if (one instanceof Difference.Words(var first) && other instanceof Difference.Words(var second)) {
            return TextDifference.lost(first, second).map(Difference.Words::new);
        }
        if (one instanceof Difference.Html(var first) && other instanceof Difference.Html(var second)) {
            return TextDifference.lost(first.source(), second.source())
                    .map(source -> new Difference.Html(new HtmlDifference(source, first.before())));
        }
        return Optional.empty();
    }

    static Difference words(String before, String after, Grain grain) {
        return new Difference.Words(TextDifference.between(before, after, grain));
    }

    private static List<Element> elements(FieldPath path, List<String> before, List<String> after) {
        boolean ordered = path.field().kind() == FieldKind.CHOICES;
        return plain(before, after, item -> Canonical.of(path, new Value.Texts(List.of(item))), ordered);
    }

    static List<Element> plain(List<String> before, List<String> after, Function<String, Object> key, boolean ordered) {
        return ElementDifference.between(before, after, key, ordered).stream()
                .map(marked -> new Element(marked.element(), marked.mark()))
                .toList();
    }

    private static List<OptionRow> options(List<ProductOption> before, List<ProductOption> after) {
        List<OptionRow> rows = new ArrayList<>();
        for (Marked<ProductOption> marked : ElementDifference.between(before, after, ProductOption::name, true)) {
            ProductOption option = marked.element();
            List<String> old = marked.mark() == Mark.ADDED ? List.of() : values(before, option.name());
            List<String> now = marked.mark() == Mark.REMOVED ? List.of() : option.values();
            rows.add(new OptionRow(option.name(), marked.mark(), plain(old, now, value -> value, true)));
        }
        return rows;
    }

    private static List<String> values(List<ProductOption> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(ProductOption::values)
                .orElse(List.of());
    }

    private static List<Picture> pictures(List<ImageSource> before, List<ImageSource> after) {
        return ElementDifference.between(before, after, ImageSource::source, true).stream()
                .map(marked -> new Picture(marked.element(), marked.mark(), altChanged(before, marked.element())))
                .toList();
    }

    private static boolean altChanged(List<ImageSource> before, ImageSource image) {
        return before.stream().anyMatch(old -> old.source().equals(image.source()) && !old.equals(image));
    }

    private static String text(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Text(String text) ? text : "";
    }

    private static String metafield(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Metafield(var _, String content) ? content : "";
    }

    private static List<String> items(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Texts(var items) ? items : List.of();
    }

    private static List<ProductOption> options(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Options(var options) ? options : List.of();
    }

    private static List<ImageSource> images(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Images(var images) ? images : List.of();
    }

    private static Optional<BigDecimal> amount(Value value) {
        return switch (value) {
            case Value.Money(var amount) -> Optional.of(amount);
            case Value.Whole(long number) -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> weight(Value old, WeightUnit unit) {
        if (!(old instanceof Value.Weight(var amount, var was))) {
            return Optional.empty();
        }
        return Optional.of(
                was == unit ? amount : amount.multiply(was.grams()).divide(unit.grams(), MathContext.DECIMAL64));
    }

    private static Difference.Unit unit(WeightUnit unit) {
        return switch (unit) {
            case GRAMS -> Difference.Unit.GRAMS;
            case KILOGRAMS -> Difference.Unit.KILOGRAMS;
            case OUNCES -> Difference.Unit.OUNCES;
            case POUNDS -> Difference.Unit.POUNDS;
        };
    }
}
