package dev.syncline.model;

import java.util.Optional;

/** The written form of field paths. */
final class FieldPathSyntax {
    private static final String VARIANTS = "variants[";
    private static final String METAFIELDS = "metafields[";

    private FieldPathSyntax() {}

    static String format(FieldPath path) {
        String name = path.field().fieldName();
        return switch (path.field().scope()) {
            case PRODUCT -> name;
            case METAFIELD -> name + bracketed(path.qualifier());
            case VARIANT -> "variants" + bracketed(path.variant().map(VariantKey::text)) + "." + name;
            case VARIANT_LOCATION ->
                "variants" + bracketed(path.variant().map(VariantKey::text)) + "." + name + bracketed(path.qualifier());
        };
    }

    static FieldPath parse(String text) {
        if (text.startsWith(VARIANTS)) {
            return parseVariantPath(text);
        }
        if (text.startsWith(METAFIELDS)) {
            Bracket bracket = bracketAt(text, METAFIELDS.length());
            if (bracket.end() != text.length()) {
                throw unknown(text);
            }
            return new FieldPath(Field.METAFIELD, Optional.empty(), Optional.of(bracket.content()));
        }
        return Field.named(text)
                .filter(field -> field.scope() == Field.Scope.PRODUCT)
                .map(FieldPath::of)
                .orElseThrow(() -> unknown(text));
    }

    private static FieldPath parseVariantPath(String text) {
        Bracket key = bracketAt(text, VARIANTS.length());
        if (key.end() >= text.length()
                || text.charAt(key.end()) != '.'
                || key.content().isEmpty()) {
            throw unknown(text);
        }
        VariantKey variant = new VariantKey(key.content());
        String rest = text.substring(key.end() + 1);
        int open = rest.indexOf('[');
        if (open < 0) {
            return Field.named(rest)
                    .filter(field -> field.scope() == Field.Scope.VARIANT)
                    .map(field -> FieldPath.of(variant, field))
                    .orElseThrow(() -> unknown(text));
        }
        Bracket location = bracketAt(rest, open + 1);
        if (!rest.substring(0, open).equals(Field.AVAILABLE.fieldName()) || location.end() != rest.length()) {
            throw unknown(text);
        }
        return FieldPath.available(variant, location.content());
    }

    private record Bracket(String content, int end) {}

    /** Reads from just behind an opening bracket to just behind its closing one. */
    private static Bracket bracketAt(String text, int start) {
        StringBuilder content = new StringBuilder();
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return new Bracket(content.toString(), i + 1);
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = text.charAt(i);
            }
            content.append(c);
        }
        throw unknown(text);
    }

    private static String bracketed(Optional<String> content) {
        return "[" + content.orElse("").replace("\\", "\\\\").replace("]", "\\]") + "]";
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is not a field. Fields are written like title, seo.title, "
                + "variants[SKU].price, variants[SKU].available[LOCATION] or metafields[NAMESPACE.KEY].");
    }
}
