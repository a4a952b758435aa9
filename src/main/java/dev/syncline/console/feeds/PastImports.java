package dev.syncline.console.feeds;

import dev.syncline.console.fx.Latest;
import dev.syncline.console.workbench.Desk;
import dev.syncline.engine.PastImport;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The imports that came to their ends, the newest first. FX thread only. */
final class PastImports {
    private static final int MOST = 200;

    private final Desk desk;
    private final Latest reading;
    private final ObservableList<PastImport> list = FXCollections.observableArrayList();

    PastImports(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
    }

    /** Reads them again. */
    void read(Consumer<? super Exception> failed) {
        reading.run(() -> desk.services().feeds().past(desk.actor(), MOST), list::setAll, failed);
    }

    ObservableList<PastImport> list() {
        return list;
    }
}
