package dev.syncline.compare;

import dev.syncline.compare.canonical.HtmlForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Merges HTML by block, and blocks that both sides changed by word. */
final class HtmlMerge {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|\\s*[^\\s<]+|\\s+");

    private HtmlMerge() {}

    static Optional<String> merged(String base, String local, String remote) {
        return merged(nodes(base), nodes(local), nodes(remote));
    }

    private static Optional<String> merged(List<Node> base, List<Node> local, List<Node> remote) {
        return ThreeWay.merged(blocks(base), blocks(local), blocks(remote), HtmlMerge::within)
                .map(blocks -> blocks.stream().map(Block::source).collect(Collectors.joining("\n")));
    }

    private static Optional<Block> within(Block base, Block local, Block remote) {
        if (base.holdsBlocks() && base.sameTag(local) && base.sameTag(remote)) {
            Optional<Block> byBlock =
                    merged(base.children(), local.children(), remote.children()).map(base::around);
            if (byBlock.isPresent()) {
                return byBlock;
            }
        }
        return ThreeWay.merged(tokens(base.form()), tokens(local.form()), tokens(remote.form()))
                .map(tokens -> String.join("", tokens))
                .filter(html -> tags(HtmlForm.of(html)).equals(tags(html)))
                .map(html -> new Block(HtmlForm.of(html), html, List.of()));
    }

    private static List<Node> nodes(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().childNodes();
    }

    /** Block elements each on their own, and what stands between them together. */
    private static List<Block> blocks(List<Node> nodes) {
        List<Block> blocks = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.isBlock()) {
                add(blocks, line);
                line = new ArrayList<>(List.of(element));
                add(blocks, line);
                line = new ArrayList<>();
            } else if (!(node instanceof Comment)) {
                line.add(node);
            }
        }
        add(blocks, line);
        return blocks;
    }

    private static void add(List<Block> blocks, List<Node> nodes) {
        if (nodes.stream().anyMatch(node -> !(node instanceof TextNode text && text.isBlank()))) {
            String source = nodes.stream().map(Node::outerHtml).collect(Collectors.joining());
            blocks.add(new Block(HtmlForm.of(nodes, source.length()), source.strip(), nodes));
        }
    }

    private static List<String> tokens(String html) {
        return TOKEN.matcher(html).results().map(result -> result.group()).toList();
    }

    private static List<String> tags(String html) {
        return tokens(html).stream().filter(token -> token.startsWith("<")).toList();
    }

    /** A block; equal where its canonical form is. */
    private record Block(String form, String source, List<Node> nodes) {
        boolean holdsBlocks() {
            return element()
                    .filter(element -> element.children().stream().anyMatch(Element::isBlock))
                    .isPresent();
        }

        boolean sameTag(Block other) {
            return openingTag().equals(other.openingTag());
        }

        List<Node> children() {
            return element().map(Element::childNodes).orElse(List.of());
        }

        Block around(String content) {
            String name = element().orElseThrow().normalName();
            String html = openingTag().orElseThrow() + content + "</" + name + ">";
            return new Block(HtmlForm.of(html), html, List.of());
        }

        private Optional<Element> element() {
            return nodes.size() == 1 && nodes.getFirst() instanceof Element element
                    ? Optional.of(element)
                    : Optional.empty();
        }

        private Optional<String> openingTag() {
            return element().map(element -> form.substring(0, form.indexOf('>') + 1));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Block block && block.form.equals(form);
        }

        @Override
        public int hashCode() {
            return form.hashCode();
        }
    }
}
