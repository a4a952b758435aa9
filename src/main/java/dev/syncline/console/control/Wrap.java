package dev.syncline.console.control;

import java.text.Bidi;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/**
 * Wraps text that reads from left to right. The toolkit (JavaFX 25 to 27) throws at each layout in which a piece of text that
 * reads from right to left has to be wrapped, and the window is not drawn any more; such text stays on a line, cut or to be
 * scrolled. Emoji are measured too narrow, and text with them would run over what is beside it. {@link MarkedText} shows it whole, word by word.
 */
public final class Wrap {
    private Wrap() {}

    /** Wraps what a control says, where that can be done. */
    public static void on(Labeled control) {
        control.wrapTextProperty().bind(wrappable(control.textProperty()));
    }

    /** Wraps what a tooltip says, where that can be done. */
    public static void on(Tooltip tip) {
        tip.wrapTextProperty().bind(wrappable(tip.textProperty()));
    }

    /** Wraps what is typed, where that can be done. */
    public static void on(TextArea area) {
        area.wrapTextProperty().bind(wrappable(area.textProperty()));
    }

    /** Whether some of a text reads from right to left. */
    public static boolean readsRightToLeft(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /** Whether the toolkit would not wrap a text well: some of it reads from right to left, or is beyond the usual signs. */
    public static boolean isHard(String text) {
        return readsRightToLeft(text) || text.chars().anyMatch(letter -> Character.isSurrogate((char) letter));
    }

    private static BooleanBinding wrappable(ObservableValue<String> text) {
        return Bindings.createBooleanBinding(() -> text.getValue() == null || !isHard(text.getValue()), text);
    }
}
