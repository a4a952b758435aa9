package dev.syncline.console.navigation;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The way from screen to screen, and back. FX thread only. */
public final class Navigator {
    private static final int MOST_BACK = 50;

    private final ReadOnlyObjectWrapper<Target> current = new ReadOnlyObjectWrapper<>(Target.of(ScreenId.OVERVIEW));
    private final Deque<Target> back = new ArrayDeque<>();

    /** Where we are. */
    public ReadOnlyObjectProperty<Target> current() {
        return current.getReadOnlyProperty();
    }

    /** Goes somewhere. */
    public void go(Target target) {
        if (!target.equals(current.get())) {
            back.push(current.get());
            if (back.size() > MOST_BACK) {
                back.removeLast();
            }
        }
        current.set(target);
    }

    /** Goes to a screen as it was left. */
    public void go(ScreenId screen) {
        go(Target.of(screen));
    }

    /** Goes back to where we came from, if anywhere. */
    public void back() {
        if (!back.isEmpty()) {
            current.set(back.pop());
        }
    }
}
