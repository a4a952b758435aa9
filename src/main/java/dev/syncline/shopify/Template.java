package dev.syncline.shopify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document with one root field, of which copies can stand side by side in one request under aliases.
 *
 * @param name its name
 * @param mutation whether it is a mutation
 * @param variables the variables that each copy has of its own, with their types
 * @param body the root field
 */
record Template(String name, boolean mutation, Map<String, String> variables, String body) {
    /** The variable that all copies share. */
    static final String VARIANT_PAGE = "variantPage";

    /** What selects a whole product. */
    static final String WHOLE = "...ShopProduct";

    private static final String VARIANT = "...ShopVariant";
    private static final Pattern WHOLE_FIELD = Pattern.compile("\\w+\\s*\\{\\s*\\.\\.\\.ShopProduct\\s*\\}");
    private static final Pattern HEAD =
            Pattern.compile("(?s)\\s*(?:#[^\\n]*\\n\\s*)*(query|mutation)\\s+\\w+\\s*(?:\\(([^)]*)\\))?\\s*\\{");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)\\s*:\\s*([\\w\\[\\]!]+)");

    static Template parse(String name, String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            throw new IllegalStateException("Not a document with a named operation: " + name);
        }
        Map<String, String> variables = new LinkedHashMap<>();
        if (head.group(2) != null) {
            Matcher variable = VARIABLE.matcher(head.group(2));
            while (variable.find()) {
                if (!variable.group(1).equals(VARIANT_PAGE)) {
                    variables.put(variable.group(1), variable.group(2));
                }
            }
        }
        String body = text.substring(head.end(), text.lastIndexOf('}')).strip();
        return new Template(name, head.group(1).equals("mutation"), Collections.unmodifiableMap(variables), body);
    }

    /** Whether it selects a product with a page of variants. */
    boolean selectsProduct() {
        return body.contains(WHOLE);
    }

    /** The template with something else in the place of the whole product or variant; with nothing, without its field. */
    Template giving(Giving giving) {
        if (giving.isWhole()) {
            return this;
        }
        String changed = giving.selection().isEmpty()
                ? WHOLE_FIELD.matcher(body).replaceAll("")
                : body.replace(WHOLE, giving.selection()).replace(VARIANT, giving.selection());
        return new Template(name, mutation, variables, changed);
    }

    /** The alias of the copy with this number. */
    static String alias(int number) {
        return "p" + number;
    }

    /** The name that a variable has in the copy with this number. */
    static String numbered(String variable, int number) {
        return variable + "_" + number;
    }

    /** One operation with a copy of each template, numbered in order. */
    static String packed(List<Template> templates) {
        List<String> variables = new ArrayList<>();
        StringBuilder fields = new StringBuilder();
        boolean product = false;
        for (int number = 0; number < templates.size(); number++) {
            Template template = templates.get(number);
            product |= template.selectsProduct();
            String body = template.body();
            for (Map.Entry<String, String> variable : template.variables().entrySet()) {
                String numbered = "\\$" + numbered(variable.getKey(), number);
                variables.add(numbered.substring(1) + ": " + variable.getValue());
                body = body.replaceAll("\\$" + variable.getKey() + "\\b", numbered);
            }
            fields.append(alias(number)).append(": ").append(body).append('\n');
        }
        if (product) {
            variables.add("$" + VARIANT_PAGE + ": Int!");
        }
        Template first = templates.getFirst();
        String names =
                templates.stream().map(Template::name).distinct().sorted().collect(Collectors.joining("And"));
        return (first.mutation() ? "mutation " : "query ") + names
                + (variables.isEmpty() ? "" : "(" + String.join(", ", variables) + ")")
                + " {\n" + fields + "}\n";
    }
}
