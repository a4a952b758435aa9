package dev.syncline.compare.canonical;

import dev.syncline.model.FieldKind;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The canonical form of values: equal forms mean that nobody changed anything. Stateless and thread-safe. A value of
 * another sort than its field's is its own canonical form.
 */
public final class Canonical {
    /** Moves whenever some value gets another canonical form; digests of canonical forms carry it. */
    public static final int VERSION = 1;

    /** Masses are told apart to the milligram; converting between units leaves less than that. */
    private static final int GRAM_DECIMALS = 3;

    private Canonical() {}

    /** The canonical form of a field's value. */
    public static Value of(FieldPath path, Value value) {
        return switch (path.field().kind()) {
            case TEXT -> text(value, TextForm::folded);
            case HTML -> text(value, HtmlForm::of);
            case HANDLE -> text(value, text -> text.strip().toLowerCase(Locale.ROOT));
            case WORD -> text(value, text -> text.strip().toUpperCase(Locale.ROOT));
            case TAGS -> set(value, tag -> TextForm.folded(tag).toLowerCase(Locale.ROOT));
            case SET -> set(value, String::strip);
            case MONEY ->
                value instanceof Value.Money(var amount) ? new Value.Money(amount.stripTrailingZeros()) : value;
            case WEIGHT -> value instanceof Value.Weight weight ? grams(weight) : value;
            case OPTIONS ->
                value instanceof Value.Options(var options)
                        ? new Value.Options(
                                options.stream().map(Canonical::option).toList())
                        : value;
            case CHOICES -> value instanceof Value.Texts(var items) ? new Value.Texts(folded(items)) : value;
            case IMAGES ->
                value instanceof Value.Images(var images)
                        ? new Value.Images(images.stream().map(Canonical::image).toList())
                        : value;
            case METAFIELD ->
                value instanceof Value.Metafield(var type, var content)
                        ? new Value.Metafield(type, MetafieldForm.of(type, content))
                        : value;
            case IDENTIFIER, INTEGER, FLAG -> value;
        };
    }

    /**
     * Whether both are absent, or both there and equal in their canonical form. Absence differs from what is empty, but for
     * metafields: a shop keeps no empty one.
     */
    public static boolean same(FieldPath path, Optional<Value> a, Optional<Value> b) {
        if (path.field().kind() == FieldKind.METAFIELD) {
            return MetafieldForm.same(a, b);
        }
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        return same(path, a.get(), b.get());
    }

    /** Whether both are equal in their canonical form. */
    public static boolean same(FieldPath path, Value a, Value b) {
        if (a.equals(b)) {
            return true;
        }
        if (path.field().kind() == FieldKind.METAFIELD) {
            return MetafieldForm.same(Optional.of(a), Optional.of(b));
        }
        if (a instanceof Value.Money(var one) && b instanceof Value.Money(var other)) {
            return one.compareTo(other) == 0;
        }
        if (path.field().kind() == FieldKind.HTML
                && a instanceof Value.Text(var one)
                && b instanceof Value.Text(var other)
                && HtmlForm.differInSpacesOnly(one, other)) {
            return true;
        }
        return of(path, a).equals(of(path, b));
    }

    private static Value text(Value value, UnaryOperator<String> form) {
        return value instanceof Value.Text(String text) ? new Value.Text(form.apply(text)) : value;
    }

    private static Value set(Value value, UnaryOperator<String> form) {
        if (!(value instanceof Value.Texts(var items))) {
            return value;
        }
        TreeSet<String> sorted = new TreeSet<>();
        for (String item : items) {
            sorted.add(form.apply(item));
        }
        sorted.remove("");
        return new Value.Texts(List.copyOf(sorted));
    }

    private static Value grams(Value.Weight weight) {
        var grams = weight.amount().multiply(weight.unit().grams()).setScale(GRAM_DECIMALS, RoundingMode.HALF_UP);
        return new Value.Weight(grams.stripTrailingZeros(), dev.syncline.model.WeightUnit.GRAMS);
    }

    private static ProductOption option(ProductOption option) {
        return new ProductOption(TextForm.folded(option.name()), folded(option.values()));
    }

    private static ImageSource image(ImageSource image) {
        return new ImageSource(image.source().strip(), TextForm.folded(image.alt()));
    }

    private static List<String> folded(List<String> items) {
        List<String> folded = new ArrayList<>(items.size());
        for (String item : items) {
            folded.add(TextForm.folded(item));
        }
        return folded;
    }
}
