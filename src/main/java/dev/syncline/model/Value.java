package dev.syncline.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value of one field as a side gave it, before any canonical form. Absence is not a value: a field that a side does
 * not carry has no entry in {@link ProductFields}, which differs from an empty text or list.
 */
public sealed interface Value {
    /** Text, HTML, a handle, a word or an identifier. */
    record Text(String text) implements Value {}

    /** A set or list of texts in the order that the side gave. */
    record Texts(List<String> items) implements Value {
        public Texts {
            items = List.copyOf(items);
        }
    }

    /** An amount of money in the shop's currency. */
    record Money(BigDecimal amount) implements Value {
        /** The amount written in {@code text}, such as {@code 12.50}. */
        public static Money of(String text) {
            return new Money(new BigDecimal(text));
        }
    }

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** Yes or no. */
    record Flag(boolean set) implements Value {}

    /** A mass. */
    record Weight(BigDecimal amount, WeightUnit unit) implements Value {}

    /** The options of a product, in order. */
    record Options(List<ProductOption> options) implements Value {
        public Options {
            options = List.copyOf(options);
        }
    }

    /** Images, in order. */
    record Images(List<ImageSource> images) implements Value {
        public Images {
            images = List.copyOf(images);
        }
    }

    /** A metafield's content, written as Shopify writes it, with its Shopify type such as {@code number_integer}. */
    record Metafield(String type, String content) implements Value {}

    /** Shorthand for {@link Text}. */
    static Value text(String text) {
        return new Text(text);
    }

    /** Shorthand for {@link Texts}. */
    static Value texts(String... items) {
        return new Texts(List.of(items));
    }
}
