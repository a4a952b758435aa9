package dev.syncline.model.wording;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** How the things that sentences are about are written for a certain reader. */
public interface Spelling {
    /** The language of the words around them; it may change. */
    Locale language();

    /** A number with decimals. */
    String decimal(BigDecimal number);

    /** A moment. */
    String moment(Instant moment);

    /** A field. */
    String field(Field field);

    /** A place in a product. */
    String place(FieldPath path);

    /** A whole number; one that the language may group and count by is a {@link Number}. */
    Object whole(long number);
}
