package dev.syncline.console.feeds;

import dev.syncline.console.workbench.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which file, and what a person says about it; what they do not say is recognised. */
final class FileBar {
    private static final List<String> FORMATS =
            List.of("", "flat", "shopify-csv", "etilize-tables", "json-lines", "xlsx", "csv");
    private static final List<String> FILES =
            List.of("*.csv", "*.txt", "*.tsv", "*.gz", "*.zip", "*.xlsx", "*.jsonl", "*.ndjson", "*.json");
    private static final List<String> ENCODINGS = List.of("", "UTF-8", "windows-1252", "ISO-8859-1", "UTF-16");
    private static final List<String> DELIMITERS = List.of("", ",", ";", "tab", "|");

    private final TextField path = new TextField();
    private final VBox view;
    private final Workbench workbench;
    private final FeedsViewModel model;

    FileBar(Workbench workbench, FeedsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        path.setId("feeds-path");
        path.textProperty().bindBidirectional(model.path());
        path.promptTextProperty().bind(workbench.texts().bind("feeds.path"));
        path.accessibleTextProperty().bind(workbench.texts().bind("feeds.path"));
        path.setOnAction(event -> model.look());
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = new HBox(
                path,
                button("choose", Feather.FILE, this::choose),
                button("folder", Feather.FOLDER, this::chooseFolder),
                button("look", Feather.EYE, model::look));
        line.getStyleClass().add("feeds-line");
        FlowPane said = new FlowPane(
                choice("format", FORMATS, model.format()),
                choice("encoding", ENCODINGS, model.encoding()),
                choice("delimiter", DELIMITERS, model.delimiter()));
        said.getStyleClass().add("feeds-said");
        view = new VBox(line, said);
        view.getStyleClass().add("feeds-file");
    }

    Node view() {
        return view;
    }

    void focus() {
        path.requestFocus();
    }

    private Button button(String name, Feather icon, Runnable work) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("feeds-" + name);
        button.textProperty().bind(workbench.texts().bind("feeds." + name));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(workbench.texts().get("feeds.choose"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(workbench.texts().get("feeds.files"), FILES),
                        new FileChooser.ExtensionFilter(workbench.texts().get("feeds.anything"), "*.*"));
        before().ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showOpenDialog(view.getScene().getWindow());
        if (chosen != null) {
            choose(chosen.toPath());
        }
    }

    /** A folder of tables. */
    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(workbench.texts().get("feeds.folder"));
        before().ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(view.getScene().getWindow());
        if (chosen != null) {
            choose(chosen.toPath());
        }
    }

    /** Where the file that stands there now lies. */
    private Optional<File> before() {
        return Optional.of(path.getText())
                .filter(text -> !text.isBlank())
                .map(text -> new File(text).getAbsoluteFile().getParentFile())
                .filter(File::isDirectory);
    }

    /** Takes a file or folder and looks at it. */
    void choose(Path file) {
        path.setText(file.toString());
        model.look();
    }

    /** A choice that may be typed, too; a change looks again. */
    private Node choice(String name, List<String> values, StringProperty property) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("feeds-" + name);
        box.getItems().setAll(values);
        box.setConverter(new Recognised());
        box.setValue(property.get());
        box.valueProperty().addListener((observed, before, after) -> {
            property.set(after == null ? "" : after);
            if (!model.path().get().isBlank()) {
                model.look();
            }
        });
        Label label = new Label();
        label.textProperty().bind(workbench.texts().bind("feeds." + name));
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.accessibleTextProperty().bind(label.textProperty());
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("feeds-line");
        return pair;
    }

    /** Nothing said reads as: it will be recognised. */
    private final class Recognised extends StringConverter<String> {
        @Override
        public String toString(String value) {
            return value == null || value.isEmpty() ? workbench.texts().get("feeds.recognised") : value;
        }

        @Override
        public String fromString(String text) {
            return text.equals(workbench.texts().get("feeds.recognised")) ? "" : text;
        }
    }
}
