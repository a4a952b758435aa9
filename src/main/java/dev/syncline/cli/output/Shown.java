package dev.syncline.cli.output;

import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.model.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as scripts and people see them. */
final class Shown {
    /** What people see where there is nothing. */
    static final String NOTHING = "–";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Shown() {}

    /** A field's value; null where the side does not carry it. */
    static JsonNode json(Optional<Value> value) {
        return value.map(ValueForm::json).orElse(JSON.nullNode());
    }

    static String text(Optional<Value> value) {
        return value.map(ValueForm::text).orElse(NOTHING);
    }

    /** A text; null where there is none. */
    static JsonNode word(Optional<?> text) {
        return text.<JsonNode>map(present -> JSON.stringNode(plain(present))).orElse(JSON.nullNode());
    }

    /** What the engine says, in English. */
    static String said(Sentence sentence) {
        return Wording.plain().of(sentence);
    }

    private static String plain(Object text) {
        return text instanceof Sentence sentence ? said(sentence) : text.toString();
    }

    static String orNothing(Optional<?> text) {
        return text.map(Shown::plain).orElse(NOTHING);
    }

    /** A number; null where there is none. */
    static JsonNode number(Optional<Long> number) {
        return number.<JsonNode>map(JSON::numberNode).orElse(JSON.nullNode());
    }

    /** A moment in the zone of the person, to the second. */
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A figure with two decimals at the most, so that sums of points and seconds stay readable. */
    static BigDecimal figure(double figure) {
        BigDecimal rounded =
                BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    /** An enum's constant as scripts and people write it: lower case, with dashes. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
