package dev.syncline.console.control;

import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Gives the keyboard to a list as soon as it can take it: one that is still being read is disabled, and one inside a split
 * pane is not in the scene before its first layout.
 */
public final class FirstFocus {
    private final Node list;
    private boolean wanted;

    public FirstFocus(Node list) {
        this.list = list;
        list.sceneProperty().addListener((observed, before, after) -> later());
    }

    /** Follows the state of the list. */
    public void follow(Subscriptions subscriptions, ObservableValue<Loadable> state) {
        subscriptions.follow(state, now -> later());
    }

    /** The keyboard is wanted now, or as soon as it can be had. */
    public void take() {
        wanted = true;
        tryNow();
    }

    private void later() {
        if (wanted) {
            Platform.runLater(this::tryNow);
        }
    }

    private void tryNow() {
        if (wanted && list.getScene() != null) {
            list.requestFocus();
            wanted = !list.equals(list.getScene().getFocusOwner());
        }
    }
}
