package dev.syncline.console.history;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** Why something is disabled, said by what lies around it, since a disabled control shows no tooltip. */
final class Tips {
    private Tips() {}

    /** Sets or takes away the reason; blank for none. */
    static void set(Node around, String why) {
        if (around.getProperties().get(Tips.class) instanceof Tooltip old) {
            Tooltip.uninstall(around, old);
        }
        if (!why.isBlank()) {
            Tooltip tip = new Tooltip(why);
            around.getProperties().put(Tips.class, tip);
            Tooltip.install(around, tip);
        }
    }
}
