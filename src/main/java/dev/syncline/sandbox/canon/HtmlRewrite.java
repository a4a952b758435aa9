package dev.syncline.sandbox.canon;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * HTML as the shop stores it, not as it was sent. The rewrite: parsed as a browser would and written again, so that tag and
 * attribute names are lower case, open elements are closed, attribute values stand in double quotes and entities are the
 * characters themselves, except ampersand, less-than, greater-than and the non-breaking space, which stay entities; void elements have no slash; comments, scripts, forms' inputs and event attributes are dropped; line
 * ends are LF and the whole is trimmed. What is stored stays as it is when it is sent again.
 */
public final class HtmlRewrite {
    private static final Set<String> DROPPED = Set.of("script", "noscript", "object", "embed", "base", "meta", "link");

    private HtmlRewrite() {}

    /** @return the HTML as it would be stored */
    public static String canonical(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('\u00a0') < 0) {
            return html.replace("\r\n", "\n").replace('\r', '\n').strip();
        }
        Document document = Jsoup.parseBodyFragment(html.replace("\r\n", "\n").replace('\r', '\n'));
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.base)
                .charset("UTF-8");
        document.filter(new Cleaner());
        return document.body().html().strip();
    }

    private static final class Cleaner implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            String name = node.nodeName();
            if (name.equals("#comment") || name.equals("#cdata") || DROPPED.contains(name)) {
                return FilterResult.REMOVE;
            }
            if (node instanceof Element element && element.attributesSize() > 0) {
                element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey())
                        .filter(key -> key.startsWith("on"))
                        .toList()
                        .forEach(element::removeAttr);
            }
            return FilterResult.CONTINUE;
        }
    }
}
