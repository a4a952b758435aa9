package dev.syncline.console.control;

import dev.syncline.compare.difference.Element;
import dev.syncline.compare.difference.Mark;
import dev.syncline.console.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The elements of a list or set, each with a sign that says what became of it. */
public final class MarkedElements extends FlowPane {
    public MarkedElements(Texts texts, List<Element> elements) {
        getStyleClass().add("marked-elements");
        for (Element element : elements) {
            getChildren().add(chip(texts, element));
        }
        if (elements.isEmpty()) {
            Label none = new Label(texts.get("difference.empty"));
            none.getStyleClass().add("difference-none");
            getChildren().add(none);
        }
    }

    private static Label chip(Texts texts, Element element) {
        Label chip = new Label(element.text());
        chip.getStyleClass().addAll("element", MarkedText.style(element.mark()));
        if (element.mark() != Mark.SAME) {
            chip.setGraphic(new FontIcon(sign(element.mark())));
        }
        String meaning = texts.get("difference.mark." + element.mark().name().toLowerCase(Locale.ROOT));
        chip.setTooltip(new Tooltip(element.text() + "\n" + meaning));
        chip.setAccessibleText(element.text() + ", " + meaning);
        return chip;
    }

    static Feather sign(Mark mark) {
        return switch (mark) {
            case SAME -> Feather.CHECK;
            case ADDED -> Feather.PLUS;
            case REMOVED -> Feather.MINUS;
            case LEFT, ARRIVED -> Feather.REPEAT;
        };
    }
}
