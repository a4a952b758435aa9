package dev.syncline.model.wording;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** English as scripts read it: numbers without grouping, moments in UTC, fields by the names that commands take. */
record PlainSpelling() implements Spelling {
    @Override
    public Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    public String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String moment(Instant moment) {
        return moment.toString();
    }

    @Override
    public String field(Field field) {
        return field.fieldName();
    }

    @Override
    public String place(FieldPath path) {
        return path.toString();
    }

    @Override
    public Object whole(long number) {
        return Long.toString(number);
    }
}
