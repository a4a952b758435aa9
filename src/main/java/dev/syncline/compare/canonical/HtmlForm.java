package dev.syncline.compare.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML written one way: attributes in order of their names, entities as characters, white space that a browser does not
 * show left out. Comments show nothing and are left out as well.
 */
public final class HtmlForm {
    private final StringBuilder out;
    /** A space that is due before the next thing that shows; none is at the edge of a block. */
    private boolean pending;

    private boolean edge = true;
    private int preserved;

    private HtmlForm(int length) {
        out = new StringBuilder(length);
    }

    /** The canonical form of a fragment. */
    public static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return plain(html);
        }
        return of(Jsoup.parseBodyFragment(html).body().childNodes(), html.length());
    }

    /** The canonical form of nodes that were parsed already. */
    public static String of(List<? extends Node> nodes, int expectedLength) {
        HtmlForm form = new HtmlForm(expectedLength);
        for (Node node : nodes) {
            form.write(node);
        }
        return form.out.toString();
    }

    /**
     * Whether two fragments differ at most in how much white space stands where both have some, or at their ends. Parses
     * nothing: most of what shops write otherwise is this, and a catalogue has many long descriptions.
     */
    static boolean differInSpacesOnly(String one, String other) {
        int i = skipSpaces(one, 0);
        int j = skipSpaces(other, 0);
        while (i < one.length() && j < other.length()) {
            boolean space = isSpace(one.charAt(i));
            if (space != isSpace(other.charAt(j)) || (!space && one.charAt(i) != other.charAt(j))) {
                return false;
            }
            i = space ? skipSpaces(one, i) : i + 1;
            j = space ? skipSpaces(other, j) : j + 1;
        }
        return skipSpaces(one, i) == one.length() && skipSpaces(other, j) == other.length() && !showsSpaces(one);
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether white space may show; said of more than where it does. */
    private static boolean showsSpaces(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        return lower.contains("<pre")
                || lower.contains("<textarea")
                || lower.contains("<script")
                || lower.contains("<style");
    }

    private static String plain(String text) {
        HtmlForm form = new HtmlForm(text.length());
        form.text(text);
        return form.out.toString();
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof DataNode data) {
            out.append(data.getWholeData());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        boolean breaks = element.isBlock() || element.normalName().equals("br");
        boolean empty = element.tag().isEmpty();
        if (breaks) {
            pending = false;
        } else if (empty) {
            flush();
        }
        out.append('<').append(element.normalName());
        attributes(element);
        out.append('>');
        edge = breaks || (edge && !empty);
        if (empty) {
            return;
        }
        boolean preserves = element.tag().preserveWhitespace();
        preserved += preserves ? 1 : 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            write(element.childNode(i));
        }
        preserved -= preserves ? 1 : 0;
        if (breaks) {
            pending = false;
            edge = true;
        }
        out.append("</").append(element.normalName()).append('>');
    }

    private void attributes(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
        attributes.sort((a, b) -> a.getKey().compareTo(b.getKey()));
        for (Attribute attribute : attributes) {
            String key = Attribute.getValidKey(attribute.getKey(), Document.OutputSettings.Syntax.html);
            if (key == null) {
                // Not an attribute at all: a stray quote or sign of less that looked like one.
                continue;
            }
            out.append(' ').append(key);
            String value = TextForm.folded(attribute.getValue());
            if (!value.isEmpty()) {
                out.append("=\"");
                for (int i = 0; i < value.length(); i++) {
                    escaped(value.charAt(i));
                }
                out.append('"');
            }
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preserved == 0 && isSpace(c)) {
                pending = !edge;
            } else {
                flush();
                escaped(c);
            }
        }
    }

    private void flush() {
        if (pending) {
            out.append(' ');
        }
        pending = false;
        edge = false;
    }

    private void escaped(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\r' -> {
                // Line ends in preserved text are told apart by nobody.
            }
            default -> out.append(c);
        }
    }

    /** What HTML calls white space; a no-break space shows. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
