package dev.syncline.feed.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Columns that say by their own names which metafields they are: {@code metafields[custom.care]}, with a type behind it where
 * it is no plain text ({@code metafields[custom.watts] number_integer}), and as a shop's own export names them, {@code Care
 * (product.metafields.custom.care)}. One without a type takes that of the shop.
 */
final class MetafieldColumns {
    private static final String NAME = "([^.\\[\\]()]+\\.[^.\\[\\]()]+)";
    private static final Pattern OURS = Pattern.compile("(?i:metafields)\\[" + NAME + "](?:\\s+([a-z_.]+))?");
    private static final Pattern EXPORTED = Pattern.compile(".*\\(product\\.metafields\\." + NAME + "\\)");

    private MetafieldColumns() {}

    /** The rules of a mapping for metafields, with one for each such column of a header that they do not name. */
    static ObjectNode with(JsonNode rules, Header header) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        rules.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        for (String column : header.names()) {
            metafield(column)
                    .filter(name -> !all.has(name))
                    .ifPresent(name -> all.putObject(name).put("value", column).put("type", type(column)));
        }
        return all;
    }

    private static Optional<String> metafield(String column) {
        Matcher ours = OURS.matcher(column);
        Matcher exported = EXPORTED.matcher(column);
        return ours.matches()
                ? Optional.of(ours.group(1))
                : exported.matches() ? Optional.of(exported.group(1)) : Optional.empty();
    }

    private static String type(String column) {
        Matcher ours = OURS.matcher(column);
        return ours.matches() && ours.group(2) != null && Metafields.isKnown(ours.group(2)) ? ours.group(2) : "";
    }
}
