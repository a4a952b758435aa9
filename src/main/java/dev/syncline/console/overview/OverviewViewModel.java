package dev.syncline.console.overview;

import dev.syncline.console.live.Live;
import dev.syncline.console.live.Standing;
import javafx.beans.value.ObservableValue;

/** What the overview says. */
public final class OverviewViewModel {
    private final Live live;

    public OverviewViewModel(Live live) {
        this.live = live;
    }

    /** Where the home stands. */
    ObservableValue<Standing> standing() {
        return live.standing();
    }
}
