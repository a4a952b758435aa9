package dev.syncline.console.conflicts;

import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Which lines of a list are on screen. */
record LineRange(int first, int last) {
    /** Empty before the list was laid out. */
    static Optional<LineRange> of(ListView<?> list) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first != null && last != null) {
                return Optional.of(new LineRange(first.getIndex(), last.getIndex()));
            }
        }
        return Optional.empty();
    }

    int size() {
        return last - first + 1;
    }
}
