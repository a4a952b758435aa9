package dev.syncline.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet as rules of one selector each. Knows as much of the language as the sheets of the console use. */
record Sheet(List<Rule> rules) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    /** What a selector says. */
    record Rule(String selector, Map<String, String> says) {
        Optional<String> said(String property) {
            return Optional.ofNullable(says.get(property));
        }
    }

    static Sheet named(String resource) {
        try (InputStream in = Sheet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("No style sheet " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sheet parse(String text) {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(COMMENT.matcher(text).replaceAll(""));
        while (rule.find()) {
            Map<String, String> says = new LinkedHashMap<>();
            for (String declaration : rule.group(2).split(";")) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    says.put(
                            declaration.substring(0, colon).strip(),
                            declaration.substring(colon + 1).strip());
                }
            }
            Arrays.stream(rule.group(1).split(","))
                    .forEach(selector -> rules.add(new Rule(selector.strip().replaceAll("\\s+", " "), says)));
        }
        return new Sheet(List.copyOf(rules));
    }

    /** What all rules of a selector say of colours that are looked up, such as {@code -color-fg-default}. */
    Map<String, String> lookedUp(String selector) {
        Map<String, String> found = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.selector().equals(selector))
                .forEach(rule -> rule.says().forEach((name, value) -> {
                    if (name.startsWith("-color-") || name.startsWith("-sl-")) {
                        found.put(name, value);
                    }
                }));
        return found;
    }
}
