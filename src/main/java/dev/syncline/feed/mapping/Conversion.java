package dev.syncline.feed.mapping;

import dev.syncline.model.Field;
import dev.syncline.model.FieldKind;
import dev.syncline.model.ImageSource;
import dev.syncline.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts as values of fields.
 *
 * @param decimals how the file writes decimals
 */
record Conversion(DecimalMark decimals) {
    /** The value that a text has in a field; empty where it says nothing that the field can hold. */
    Optional<Value> value(Field field, String text, FieldRule.Finish finish) {
        return switch (field.kind()) {
            case TEXT, HTML, HANDLE, IDENTIFIER ->
                Optional.of(new Value.Text(TextFinish.shortened(text, finish.mostChars())));
            case WORD -> Optional.of(new Value.Text(text.toUpperCase(Locale.ROOT)));
            case MONEY -> decimals.read(text).map(Value.Money::new);
            case INTEGER -> whole(text).map(Value.Whole::new);
            case FLAG -> flag(text).map(Value.Flag::new);
            case WEIGHT -> decimals.read(text).map(amount -> new Value.Weight(amount, finish.unit()));
            case METAFIELD -> finish.metafield().flatMap(metafield -> Metafields.value(metafield.type(), text, this));
            case TAGS, SET, IMAGES, OPTIONS, CHOICES -> Optional.empty();
        };
    }

    /** The value of a list. */
    static Value list(FieldRule rule, List<String> items) {
        if (rule.finish().metafield().isPresent()) {
            return Metafields.list(rule.finish().metafield().get().type(), items);
        }
        return rule.field().kind() == FieldKind.IMAGES
                ? new Value.Images(
                        items.stream().map(item -> new ImageSource(item, "")).toList())
                : new Value.Texts(items);
    }

    /** The whole number in a text; empty where it has a fraction or is none. */
    Optional<Long> whole(String text) {
        return decimals.read(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue);
    }

    /** Yes or no. */
    static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
