package dev.syncline.feed.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** What texts are changed to. Every change is total: it gives a text for any text. */
final class TextChanges {
    private static final String BETWEEN_ITEMS = "\n";
    private static final String WITHIN_ITEM = "\t";

    private TextChanges() {}

    /** White space folded. */
    static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Each text of the table by its other, in order. */
    static String replaced(String text, Map<String, String> by) {
        String result = text;
        for (Map.Entry<String, String> pair : by.entrySet()) {
            result = pair.getKey().isEmpty() ? result : result.replace(pair.getKey(), pair.getValue());
        }
        return result;
    }

    /** One part of a text, from 1, or from the end with negative numbers; nothing where there are fewer. */
    static String part(String text, String separator, int part) {
        List<String> parts = new ArrayList<>();
        ListExpression.split(text, separator, parts);
        int at = part < 0 ? parts.size() + part : part - 1;
        return at >= 0 && at < parts.size() ? parts.get(at) : "";
    }

    /** An amount without currency signs, names and blanks. */
    static String amount(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || c == '.' || c == ',' || (c == '-' && kept.isEmpty())) {
                kept.append(c);
            }
        }
        // Words without a digit are for the check of the field to complain about.
        return kept.chars().anyMatch(Character::isDigit) ? kept.toString() : text;
    }

    /** HTML with what a shop shows, without scripts, styles and handlers. */
    static String clean(String html) {
        return Jsoup.clean(html, "", Safelist.relaxed(), new Document.OutputSettings().prettyPrint(false));
    }

    /** Plain text as HTML, a paragraph for each of its own; HTML stays. */
    static String paragraphs(String text) {
        if (isHtml(text)) {
            return text;
        }
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                html.append("<p>")
                        .append(escaped(paragraph.strip()).replaceAll("\\R", "<br>"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    /** Items as a list. */
    static String bullets(String items) {
        StringBuilder html = new StringBuilder("<ul>");
        for (String item : items.split(BETWEEN_ITEMS)) {
            if (!item.isBlank()) {
                html.append("<li>").append(escaped(item.strip())).append("</li>");
            }
        }
        return html.append("</ul>").toString();
    }

    /** Items of name and value as a table; several values of one name in one cell. */
    static String table(String items) {
        StringBuilder html = new StringBuilder("<table>");
        Items.of(items)
                .forEach((name, values) -> html.append("<tr><th>")
                        .append(escaped(name))
                        .append("</th><td>")
                        .append(String.join(
                                "<br>",
                                values.stream()
                                        .map(value -> escaped(value.text()))
                                        .toList()))
                        .append("</td></tr>"));
        return html.append("</table>").toString();
    }

    private static boolean isHtml(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if ((Character.isLetter(next) || next == '/' || next == '!') && text.indexOf('>', at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text) {
        return Entities.escape(text, new Document.OutputSettings().charset("UTF-8"));
    }

    /** Where the parts of an item begin. */
    static String[] parts(String item) {
        return item.split(WITHIN_ITEM, -1);
    }
}
