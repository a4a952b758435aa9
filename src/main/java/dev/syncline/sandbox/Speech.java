package dev.syncline.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words answers in a dialect. */
record Speech(Dialect dialect) {

    Map<String, @Nullable Object> reworded(Map<String, @Nullable Object> answer) {
        if (dialect == Dialect.SHOPIFY) {
            return answer;
        }
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        for (String key : reversed(answer)) {
            if (!key.equals("extensions")) {
                other.put(key, value(key, answer.get(key)));
            }
        }
        return other;
    }

    private static @Nullable Object value(String key, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> other = new LinkedHashMap<>();
                for (String name : reversed(map)) {
                    other.put(name, value(name, map.get(name)));
                }
                if (isError(key) && map.get("message") instanceof String message) {
                    other.put("message", "Declined: " + message.toLowerCase(Locale.ROOT));
                }
                yield other;
            }
            case List<?> list -> {
                List<@Nullable Object> other = new ArrayList<>();
                list.forEach(each -> other.add(value(key, each)));
                yield other;
            }
            case null, default -> value;
        };
    }

    private static boolean isError(String key) {
        return key.equals("userErrors") || key.equals("errors");
    }

    private static List<String> reversed(Map<?, ?> map) {
        List<String> names = new ArrayList<>();
        map.keySet().forEach(name -> names.add(String.valueOf(name)));
        Collections.reverse(names);
        return names;
    }
}
