package dev.syncline.console.text;

import dev.syncline.model.ImageSource;
import dev.syncline.model.ProductOption;
import dev.syncline.model.Value;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of fields as people read them. */
public final class ValueWords {
    private static final int MOST_DIGITS = 8;

    private final Texts texts;

    public ValueWords(Texts texts) {
        this.texts = texts;
    }

    /** The value, whole and with its lines; a dash where the side does not carry the field. */
    public String full(Optional<Value> value) {
        return value.map(this::full).orElseGet(() -> texts.get("value.absent"));
    }

    /** The value in one line of at most so many characters. */
    public String line(Optional<Value> value, int most) {
        String text = full(value).strip();
        String cut = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
        String folded = cut.replaceAll("\\s+", " ");
        if (folded.length() <= most) {
            return folded;
        }
        int end = Character.isHighSurrogate(folded.charAt(most - 2)) ? most - 2 : most - 1;
        return folded.substring(0, end) + "…";
    }

    private String full(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.isEmpty() ? texts.get("value.empty") : text;
            case Value.Texts(var items) -> items.isEmpty() ? texts.get("value.empty") : String.join(", ", items);
            case Value.Money(var amount) -> money(amount);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean set) -> texts.get(set ? "value.yes" : "value.no");
            case Value.Weight(var amount, var unit) -> number(amount) + " " + unit(unit);
            case Value.Options(var options) ->
                options.stream().map(ValueWords::option).collect(Collectors.joining("; "));
            case Value.Images(var images) ->
                images.stream().map(ImageSource::source).collect(Collectors.joining("\n"));
            case Value.Metafield(var type, String content) -> content + "  (" + type + ")";
        };
    }

    private static String option(ProductOption option) {
        return option.name() + ": " + String.join(", ", option.values());
    }

    /** An amount with at least two decimals, as the language writes it. */
    public String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().get());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(amount);
    }

    private String number(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().get());
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(amount);
    }

    private static String unit(WeightUnit unit) {
        return switch (unit) {
            case GRAMS -> "g";
            case KILOGRAMS -> "kg";
            case OUNCES -> "oz";
            case POUNDS -> "lb";
        };
    }
}
