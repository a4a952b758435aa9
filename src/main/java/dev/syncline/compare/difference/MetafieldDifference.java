package dev.syncline.compare.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Differences of metafields by their Shopify type. */
final class MetafieldDifference {
    private static final ObjectMapper JSON = new JsonMapper();

    private MetafieldDifference() {}

    static Difference between(String type, String before, String after, Grain grain) {
        if (type.startsWith("list.")) {
            Optional<List<String>> now = elements(after);
            if (now.isPresent()) {
                return new Difference.Elements(
                        Differences.plain(elements(before).orElse(List.of()), now.get(), item -> item, true));
            }
        }
        return switch (type) {
            case "number_integer", "number_decimal" ->
                number(after)
                        .<Difference>map(now -> new Difference.Amount(now, number(before), Difference.Unit.NONE))
                        .orElseGet(() -> Differences.words(before, after, grain));
            case "boolean" ->
                new Difference.Flag(
                        Boolean.parseBoolean(after),
                        before.isEmpty() ? Optional.empty() : Optional.of(Boolean.parseBoolean(before)));
            default -> Differences.words(before, after, grain);
        };
    }

    private static Optional<BigDecimal> number(String content) {
        try {
            return Optional.of(new BigDecimal(content.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> elements(String content) {
        try {
            JsonNode array = JSON.readTree(content);
            if (!array.isArray()) {
                return Optional.empty();
            }
            List<String> elements = new ArrayList<>();
            array.forEach(item -> elements.add(item.isString() ? item.stringValue() : item.toString()));
            return Optional.of(elements);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
