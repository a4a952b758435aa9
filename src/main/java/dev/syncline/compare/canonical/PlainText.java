package dev.syncline.compare.canonical;

import dev.syncline.model.ImageSource;
import dev.syncline.model.Value;
import java.util.stream.Collectors;

/** Values in one line of text, for tables and messages. Stateless and thread-safe. */
public final class PlainText {
    private PlainText() {}

    /** The value in one line; not shortened. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> TextForm.folded(text);
            case Value.Texts(var items) -> TextForm.folded(String.join(", ", items));
            case Value.Money(var amount) -> PlainJson.money(amount);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Weight(var amount, var unit) ->
                amount.toPlainString()
                        + switch (unit) {
                            case GRAMS -> " g";
                            case KILOGRAMS -> " kg";
                            case OUNCES -> " oz";
                            case POUNDS -> " lb";
                        };
            case Value.Options(var options) ->
                options.stream()
                        .map(option -> option.name() + ": " + String.join(", ", option.values()))
                        .collect(Collectors.joining("; "));
            case Value.Images(var images) ->
                images.stream().map(ImageSource::source).collect(Collectors.joining(", "));
            case Value.Metafield(var _, String content) -> TextForm.folded(content);
        };
    }
}
