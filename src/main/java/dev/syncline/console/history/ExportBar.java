package dev.syncline.console.history;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.workbench.Workbench;
import java.io.File;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that writes what is listed to a file, and how far that is. */
final class ExportBar {
    private final HBox view;
    private final Workbench workbench;
    private final HistoryViewModel model;
    private final ExportViewModel export;

    ExportBar(Workbench workbench, HistoryViewModel model, ExportViewModel export) {
        this.workbench = workbench;
        this.model = model;
        this.export = export;
        Button button = button("export", Feather.SHARE);
        button.setOnAction(event -> choose());
        button.disableProperty().bind(export.busy().or(Bindings.isEmpty(model.rows())));
        Button stop = button("stop", Feather.X);
        stop.setOnAction(event -> export.stop());
        Label count = new Label();
        count.textProperty().bind(workbench.texts().bind("history.exporting", export.sofar()));
        for (Region part : new Region[] {count, stop}) {
            part.visibleProperty().bind(export.busy());
            part.managedProperty().bind(export.busy());
        }
        view = new HBox(count, stop, button);
        view.getStyleClass().add("entry-line");
    }

    Node view() {
        return view;
    }

    private Button button(String name, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("history-" + name);
        button.textProperty().bind(workbench.texts().bind("history." + name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(workbench.texts().get("history.export"));
        chooser.setInitialFileName("history.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath());
        }
    }

    private void write(Path file) {
        export.export(
                model.source(),
                file,
                written -> workbench.notices().say(workbench.texts().get("history.exported", written, file.toString())),
                failure -> workbench
                        .notices()
                        .complain(workbench
                                .texts()
                                .get("history.export.failed", file.toString(), Sentences.said(failure))));
    }

    /** What stands below the list while no entry is chosen. */
    static Node hint(Workbench workbench, String key) {
        Label label = new Label(workbench.texts().get(key), new FontIcon(Feather.CLOCK));
        label.getStyleClass().add("state-hint");
        Wrap.on(label);
        VBox box = new VBox(label);
        box.getStyleClass().add("state-box");
        return box;
    }
}
