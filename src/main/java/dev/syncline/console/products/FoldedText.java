package dev.syncline.console.products;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A text that is shown in part until one asks for the whole. */
final class FoldedText {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int FOLDED = 160;
    /** More than this of one text no label lays out at once. */
    private static final int MOST = 20_000;

    private final VBox view = new VBox();
    private final Label label = new Label();
    private final String text;
    private boolean folded = true;

    FoldedText(Workbench workbench, String text, boolean changed) {
        this.text = text.length() > MOST ? text.substring(0, end(text, MOST)) + "…" : text;
        Wrap.on(label);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().add("field-value");
        label.pseudoClassStateChanged(CHANGED, changed);
        view.getChildren().add(label);
        if (text.length() > FOLDED) {
            Hyperlink more = new Hyperlink();
            more.setText(workbench.texts().get("products.unfold"));
            more.setOnAction(event -> {
                folded = !folded;
                more.setText(workbench.texts().get(folded ? "products.unfold" : "products.fold"));
                fill();
            });
            view.getChildren().add(more);
        }
        fill();
    }

    Node view() {
        return view;
    }

    private void fill() {
        label.setText(folded && text.length() > FOLDED ? text.substring(0, end(text, FOLDED)) + "…" : text);
    }

    /** Never between the halves of one character. */
    private static int end(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
