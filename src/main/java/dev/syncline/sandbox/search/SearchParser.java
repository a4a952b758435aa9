package dev.syncline.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the shop's search syntax. Like Shopify's it forgives everything: a parenthesis that is never closed and a dangling
 * OR are passed over; a parenthesis right after {@code field:} is part of the value.
 */
final class SearchParser {
    private final String text;
    private int at;

    private SearchParser(String text) {
        this.text = text;
    }

    static SearchNode parse(String text) {
        SearchParser parser = new SearchParser(text);
        List<SearchNode> all = new ArrayList<>();
        while (!parser.atEnd()) {
            all.add(parser.alternatives());
            if (!parser.atEnd() && parser.peek() == ')') {
                parser.at++;
            }
        }
        return all.size() == 1 ? all.getFirst() : new SearchNode.All(all);
    }

    private SearchNode alternatives() {
        List<SearchNode> any = new ArrayList<>();
        any.add(conjunction());
        while (word("OR")) {
            SearchNode next = conjunction();
            if (!(next instanceof SearchNode.All empty) || !empty.parts().isEmpty()) {
                any.add(next);
            }
        }
        return any.size() == 1 ? any.getFirst() : new SearchNode.Any(any);
    }

    private SearchNode conjunction() {
        List<SearchNode> all = new ArrayList<>();
        while (!atEnd() && peek() != ')' && !ahead("OR")) {
            if (!word("AND")) {
                all.add(negation());
            }
        }
        return all.size() == 1 ? all.getFirst() : new SearchNode.All(all);
    }

    private SearchNode negation() {
        if (word("NOT")) {
            return new SearchNode.Not(atEnd() ? new SearchNode.All(List.of()) : primary());
        }
        if (peek() == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
            return new SearchNode.Not(primary());
        }
        return primary();
    }

    private SearchNode primary() {
        if (peek() == '(') {
            at++;
            SearchNode inner = alternatives();
            if (!atEnd() && peek() == ')') {
                at++;
            }
            return inner;
        }
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        if (at > start && at < text.length() && text.charAt(at) == ':') {
            String field = text.substring(start, at);
            at++;
            return new SearchNode.Term(value(field));
        }
        at = start;
        return new SearchNode.Term(value(""));
    }

    private SearchTerm value(String field) {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '<' || text.charAt(at) == '=')) {
            at++;
        }
        String comparison = text.substring(start, at);
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return SearchTerm.of(field, comparison + quoted(), true);
        }
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && (text.charAt(at) != ')'
                        || (!field.isEmpty() && text.substring(from, at).indexOf('(') >= 0))) {
            at++;
        }
        if (at == from && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return SearchTerm.of(field, comparison + text.substring(from, at).replace("\\:", ":"), false);
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        at++;
        return out.toString();
    }

    private boolean atEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length();
    }

    private char peek() {
        return text.charAt(at);
    }

    private boolean ahead(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private boolean word(String word) {
        if (atEnd() || !ahead(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
