package dev.syncline.shopify;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as the shop's input types want them; null clears. */
final class Inputs {
    private Inputs() {}

    /** Text; an absent one is cleared to empty text. */
    static String text(FieldPath path, Optional<Value> wanted) {
        return switch (wanted.orElse(Value.text(""))) {
            case Value.Text(String text) -> text;
            default -> throw mismatch(path);
        };
    }

    /** Text of a field whose empty form is null: identifiers and words. */
    static @Nullable String identifier(FieldPath path, Optional<Value> wanted) {
        String text = text(path, wanted);
        return text.isBlank() ? null : text;
    }

    static @Nullable String money(FieldPath path, Optional<Value> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        return switch (wanted.get()) {
            case Value.Money money -> money.amount().toPlainString();
            default -> throw mismatch(path);
        };
    }

    static @Nullable Boolean flag(FieldPath path, Optional<Value> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        return switch (wanted.get()) {
            case Value.Flag(boolean set) -> set;
            default -> throw mismatch(path);
        };
    }

    static int whole(FieldPath path, Optional<Value> wanted) {
        return switch (wanted.orElseThrow(() -> mismatch(path))) {
            case Value.Whole(long number) -> Math.toIntExact(number);
            default -> throw mismatch(path);
        };
    }

    static List<String> texts(FieldPath path, Optional<Value> wanted) {
        return switch (wanted.orElse(Value.texts())) {
            case Value.Texts(List<String> items) -> items;
            default -> throw mismatch(path);
        };
    }

    static @Nullable Map<String, @Nullable Object> weight(FieldPath path, Optional<Value> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        return switch (wanted.get()) {
            case Value.Weight weight ->
                Map.of("value", weight.amount(), "unit", weight.unit().name());
            default -> throw mismatch(path);
        };
    }

    static Unwritable mismatch(FieldPath path) {
        return new Unwritable(ShopSentences.wrongSort(path));
    }

    static Unwritable notYet(FieldPath path) {
        return new Unwritable(ShopSentences.notYet(path));
    }
}
