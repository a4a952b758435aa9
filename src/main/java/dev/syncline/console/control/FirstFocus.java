package dev.syncline.console.control;

import dev.syncline.console.fx.Loadable;
import dev.syncline.console.fx.Subscriptions;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Gives the keyboard to a list as soon as there is something in it: one that is still being read does not take it. */
public final class FirstFocus {
    private final Node list;
    private boolean wanted;

    public FirstFocus(Node list) {
        this.list = list;
    }

    /** Follows the state of the list. */
    public void follow(Subscriptions subscriptions, ObservableValue<Loadable> state) {
        subscriptions.follow(state, now -> {
            if (wanted && now instanceof Loadable.Ready) {
                take();
            }
        });
    }

    /** The keyboard is wanted now, or as soon as it can be had. */
    public void take() {
        list.requestFocus();
        wanted = !list.isFocused();
    }
}
