package dev.syncline.feed.mapping;

import dev.syncline.model.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Columns that say by their own names of which location they hold the stock: {@code available[Warehouse]}. */
final class StockColumns {
    private static final Pattern NAME = Pattern.compile("(?i:available)\\[([^\\[\\]]+)]");

    private StockColumns() {}

    /** A rule for each such column of a header whose location these rules do not fill already. */
    static List<JsonNode> beside(List<FieldRule> rules, Header header) {
        Set<String> filled = new HashSet<>();
        rules.stream()
                .filter(rule -> rule.field() == Field.AVAILABLE)
                .forEach(rule -> filled.add(rule.finish().location()));
        List<JsonNode> further = new ArrayList<>();
        for (String column : header.names()) {
            Matcher name = NAME.matcher(column.strip());
            if (name.matches() && filled.add(name.group(1).strip())) {
                further.add(JsonMapper.shared()
                        .createObjectNode()
                        .put("value", column)
                        .put("location", name.group(1).strip()));
            }
        }
        return further;
    }
}
