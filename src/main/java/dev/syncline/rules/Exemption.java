package dev.syncline.rules;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person keeps out of the syncs, of one product: all of it, or one field. It outranks modes, owners and rules.
 *
 * @param kind whether what differs is still shown
 * @param product the product's key
 * @param field the field; empty for the whole product
 * @param reason why, in the person's words
 * @param actor who
 * @param since since when
 * @param until when it ends by itself; empty for never
 */
public record Exemption(
        Kind kind,
        ProductKey product,
        Optional<Field> field,
        String reason,
        String actor,
        Instant since,
        Optional<Instant> until) {

    /** How far something is kept out. */
    public enum Kind {
        /** Both sides stay as they are; what differs is shown as held back. */
        PIN("pinned"),
        /** As if it were not there: nothing of it is planned or shown. */
        EXCLUDE("excluded");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In a word, as it is shown. */
        public String word() {
            return word;
        }
    }

    /** Whether it holds for this field of this product. */
    public boolean covers(ProductKey key, FieldPath path) {
        return product.equals(key) && field.map(only -> only == path.field()).orElse(true);
    }

    /** Whether it holds for the whole of this product. */
    public boolean covers(ProductKey key) {
        return product.equals(key) && field.isEmpty();
    }

    /** For people, as what decides: {@code pinned by anna until 2026-12-24T00:00:00Z: photo shoot}. */
    public Sentence words() {
        return RuleSentences.exemption(this);
    }
}
