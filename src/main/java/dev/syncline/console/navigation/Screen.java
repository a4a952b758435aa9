package dev.syncline.console.navigation;

import java.util.Map;
import javafx.scene.Parent;

/** One screen. It is built when it is first shown and kept; FX thread only. */
public interface Screen {
    /** What is shown. The same node each time. */
    Parent view();

    /** It is shown now: listens, and reads what is old. */
    void attach();

    /** It is not shown any more: listens to nothing. */
    void detach();

    /** Shows something particular; keys are the screen's own. Called after {@link #attach}. */
    default void open(Map<String, String> what) {}

    /** Reads again what it shows. */
    void refresh();

    /** Puts the cursor into its filter, where it has one. */
    default void filter() {}

    /** Where the keyboard works when the screen comes up. */
    default void focus() {
        view().requestFocus();
    }
}
