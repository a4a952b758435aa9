package dev.syncline.console.text;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.wording.Spelling;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What sentences are about, as people of the chosen language write it. */
final class ReaderSpelling implements Spelling {
    private final Texts texts;
    private final FieldNames fields;

    ReaderSpelling(Texts texts) {
        this.texts = texts;
        this.fields = new FieldNames(texts);
    }

    @Override
    public Locale language() {
        return texts.language().get();
    }

    @Override
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    @Override
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .localizedBy(language())
                .format(moment.atZone(ZoneId.systemDefault()));
    }

    @Override
    public String field(Field field) {
        return fields.of(field);
    }

    @Override
    public String place(FieldPath path) {
        return fields.of(path);
    }

    @Override
    public Object whole(long number) {
        return number;
    }
}
