package dev.syncline.console.control;

import dev.syncline.compare.difference.Difference;
import dev.syncline.compare.difference.HtmlDifference;
import dev.syncline.compare.difference.TextDifference;
import dev.syncline.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the nodes that show differences, each kind of value in its own way. FX thread only. */
public final class DifferenceNodes {
    private final Texts texts;
    private final PictureCache pictures = new PictureCache();

    public DifferenceNodes(Texts texts) {
        this.texts = texts;
    }

    /** Shows the new version of a value with its marks. */
    public Node of(Difference difference, DifferenceLook look) {
        return switch (difference) {
            case Difference.Absent(boolean before) -> absent(before);
            case Difference.Words(TextDifference text) -> words(text, look);
            case Difference.Html(HtmlDifference html) ->
                look.rendered()
                        ? new MarkedBlocks(look.unified() ? html.together() : html.after())
                        : source(words(html.source(), look));
            case Difference.Elements(var elements) -> new MarkedElements(texts, elements);
            case Difference.Amount amount -> new AmountBox(texts, amount, look.currency());
            case Difference.Grid(var rows) -> new OptionGrid(texts, rows);
            case Difference.Pictures(var images) -> {
                VBox box = new VBox();
                box.getStyleClass().add("pictures");
                images.forEach(image -> box.getChildren().add(new PictureRow(texts, pictures, image)));
                yield images.isEmpty() ? none("difference.empty") : box;
            }
            case Difference.Flag(boolean now, var before) -> flag(now, before.orElse(now) != now);
        };
    }

    /** Shows by how much an amount is more or less, without the amount. */
    public Node change(Difference.Amount amount, DifferenceLook look) {
        return new AmountBox(texts, amount, look.currency()).changeAlone();
    }

    private Node words(TextDifference text, DifferenceLook look) {
        var pieces = look.unified() ? text.together() : text.after();
        return pieces.isEmpty() ? none("difference.empty") : MarkedText.of(pieces);
    }

    private static Node source(Node words) {
        words.getStyleClass().add("html-source");
        return words;
    }

    private Node absent(boolean before) {
        return none(before ? "difference.gone" : "difference.absent");
    }

    private Label none(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("difference-none");
        Wrap.on(label);
        return label;
    }

    private Node flag(boolean now, boolean changed) {
        Label label = new Label(
                texts.get(now ? "difference.yes" : "difference.no"),
                new FontIcon(now ? Feather.CHECK_SQUARE : Feather.SQUARE));
        label.getStyleClass().addAll("amount", changed ? "mark-added" : "mark-same");
        return label;
    }
}
