package dev.syncline.console.settings;

import javafx.scene.Node;

/** One part of the settings. FX thread only. */
interface Section {
    /** Its name in texts and style ids. */
    String name();

    /** Its content, the same node each time. */
    Node view();

    /** Reads again what it shows. */
    void refresh();
}
