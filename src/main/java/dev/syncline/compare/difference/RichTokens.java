package dev.syncline.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML into the words that a browser would show. Scripts, styles and everything that would be loaded are left out. */
final class RichTokens {
    private final List<RichToken> tokens = new ArrayList<>();

    private RichTokens() {}

    /** What the words at one place look like. */
    private record Look(Block.Kind kind, int depth, boolean bold, boolean italic) {
        RichToken begin() {
            return new RichToken("", kind, depth, false, false);
        }

        RichToken word(String text) {
            return new RichToken(text, kind, depth, bold, italic);
        }
    }

    static List<RichToken> of(String html) {
        RichTokens reader = new RichTokens();
        reader.children(Jsoup.parseBodyFragment(html).body(), new Look(Block.Kind.PARAGRAPH, 0, false, false));
        reader.trim();
        return reader.tokens;
    }

    private void children(Node parent, Look look) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words(look.kind() == Block.Kind.CODE ? text.getWholeText() : text.text(), look);
            } else if (child instanceof Element element) {
                element(element, look);
            }
        }
    }

    private void element(Element element, Look look) {
        String tag = element.normalName().toLowerCase(Locale.ROOT);
        switch (tag) {
            case "script", "style", "template" -> {}
            case "br" -> begin(look);
            case "td", "th" -> {
                children(element, inside(tag, look));
                words(" ", look);
            }
            case "img" -> words("[" + element.attr("alt") + "]", look);
            default -> {
                Look inside = inside(tag, look);
                boolean block = element.isBlock();
                if (block) {
                    begin(inside);
                }
                children(element, inside);
                if (block) {
                    begin(look);
                }
            }
        }
    }

    private static Look inside(String tag, Look look) {
        return switch (tag) {
            case "b", "strong", "th", "dt" -> new Look(look.kind(), look.depth(), true, look.italic());
            case "i", "em" -> new Look(look.kind(), look.depth(), look.bold(), true);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                new Look(Block.Kind.HEADING, look.depth(), look.bold(), look.italic());
            case "ul", "ol" -> new Look(look.kind(), look.depth() + 1, look.bold(), look.italic());
            case "li" -> new Look(Block.Kind.ITEM, look.depth(), look.bold(), look.italic());
            case "blockquote" -> new Look(Block.Kind.QUOTE, look.depth(), look.bold(), look.italic());
            case "pre" -> new Look(Block.Kind.CODE, look.depth(), look.bold(), look.italic());
            default -> look;
        };
    }

    /** A block that stays empty is not shown. */
    private void begin(Look look) {
        trim();
        tokens.add(look.begin());
    }

    private void trim() {
        while (!tokens.isEmpty() && tokens.getLast().text().isBlank()) {
            tokens.removeLast();
        }
    }

    private void words(String text, Look look) {
        for (String word : Grain.WORD.tokens(text)) {
            boolean fresh = tokens.isEmpty() || tokens.getLast().begins();
            if (fresh && word.isBlank()) {
                continue;
            }
            if (tokens.isEmpty()) {
                tokens.add(look.begin());
            }
            tokens.add(look.word(word));
        }
    }
}
