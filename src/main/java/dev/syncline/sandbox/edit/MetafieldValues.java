package dev.syncline.sandbox.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Metafield values by type: what is valid, and how it is stored. */
final class MetafieldValues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,16}(\\.0+)?");

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?");

    private MetafieldValues() {}

    /**
     * What became of a value.
     *
     * @param stored as it is stored
     * @param problem why it is refused, if it is
     */
    record Checked(String stored, Optional<String> problem) {
        static Checked ok(String stored) {
            return new Checked(stored, Optional.empty());
        }

        static Checked refused(String problem) {
            return new Checked("", Optional.of(problem));
        }
    }

    static Checked check(String type, String value) {
        if (value.isBlank() && !type.endsWith("text_field")) {
            return Checked.refused("Value can't be blank.");
        }
        return switch (type) {
            case "boolean" -> bool(value.strip());
            case "number_integer" ->
                INTEGER.matcher(value.strip()).matches()
                        ? Checked.ok(new BigDecimal(value.strip())
                                .setScale(0, RoundingMode.UNNECESSARY)
                                .toPlainString())
                        : Checked.refused("Value must be an integer.");
            case "number_decimal" -> decimal(value.strip());
            case "json" -> json(value);
            case "single_line_text_field", "id" ->
                value.isBlank()
                        ? Checked.refused("Value can't be blank.")
                        : value.contains("\n") || value.contains("\r")
                                ? Checked.refused("Value must be a single line text string.")
                                : Checked.ok(value);
            case "url" -> url(value.strip());
            case "money" -> MoneyValue.problem(value).map(Checked::refused).orElseGet(() -> Checked.ok(value));
            case "date_time" ->
                DATE_TIME.matcher(value.strip()).matches()
                        ? Checked.ok(value.strip())
                        : Checked.refused(
                                "Value must be in “YYYY-MM-DDTHH:MM:SS” format. For example: 2022-06-01T15:30:00");
            default -> Checked.ok(value);
        };
    }

    private static Checked bool(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> Checked.ok("true");
            case "false", "f", "0" -> Checked.ok("false");
            default -> Checked.refused("Value must be true or false.");
        };
    }

    private static Checked decimal(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            BigDecimal kept = number.scale() > 9 ? number.setScale(9, RoundingMode.DOWN) : number;
            BigDecimal plain = kept.stripTrailingZeros();
            return Checked.ok((plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString());
        } catch (NumberFormatException e) {
            return Checked.refused("Value must be a decimal.");
        }
    }

    private static Checked json(String value) {
        try {
            return Checked.ok(JSON.writeValueAsString(JSON.readTree(value)));
        } catch (JacksonException e) {
            return Checked.refused("Value is invalid JSON.");
        }
    }

    private static Checked url(String value) {
        int colon = value.indexOf(':');
        if (colon < 1) {
            return Checked.refused("Value cannot have an empty scheme (protocol), must include one of the following URL"
                    + " schemes: [\"http\", \"https\", \"mailto\", \"sms\", \"tel\"].'");
        }
        return switch (value.substring(0, colon)) {
            case "http", "https", "mailto", "sms", "tel" -> Checked.ok(value);
            default ->
                Checked.refused("Value must be one of the following URL schemes: http, https, mailto, sms, tel.");
        };
    }
}
